package opencredit.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.check.Checker;
import opencredit.data.intake.check.NaturalKeys;
import opencredit.data.intake.check.Standards;
import opencredit.data.intake.check.Verdict;
import opencredit.data.intake.columns.Columns;
import opencredit.data.intake.marked.RowSight;
import opencredit.data.intake.report.LoadTally;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.Rows;
import opencredit.data.intake.row.Sheet;
import opencredit.data.ledger.Disclosure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People's numbers and names in every column of 60,000 rows: none comes out in a disclosure, a flag or a note. */
class SmugglingTest {
    private static final int ROWS = 20_000;
    private static final Pattern NO_CODE = Pattern.compile("%(?![0-9A-F]{2})");

    /** What the national datasets have not: a second party, somebody concealed, addresses, numbers and references. */
    private static final SmallDataset SECOND = SmallDataset.with(
            "representative | 法定代表人 | type: text, maximumLength: 50, role: representative, disclose: masked, example: 张*",
            "supplier | 供应商 | type: text, maximumLength: 200, role: counterparty-name, disclose: masked, example: 甲",
            "supplierKind | 供应商类别 | type: code, list: subject-kinds, role: counterparty-kind, disclose: public, example: person",
            "supplierCode | 供应商代码 | type: credit-code, role: counterparty-code, disclose: public, example: 91371300699999996U",
            "reporter | 举报人 | type: text, maximumLength: 200, role: concealed-person, example: 张*",
            "contact | 联系人 | type: text, maximumLength: 200, role: concealed-person, example: 张*",
            "title | 标题 | type: text, maximumLength: 200, role: title, disclose: public, example: 甲",
            "basis | 依据 | type: text, maximumLength: 200, role: legal-basis, disclose: public, example: 甲",
            "page | 网址 | type: link, disclose: public, example: \"https://example.gov.cn/\"",
            "promise | 承诺文号 | type: reference, dataset: small, disclose: public, example: 1",
            "number | 件数 | type: integer, disclose: public, example: \"1\"",
            "people | 人数 | type: count, suppressBelow: 5, disclose: public, example: \"5\"");

    @ParameterizedTest
    @CsvSource({"penalties,1", "licences,2"})
    void nothingGetsThrough(String dataset, long seed) {
        nothingGetsThrough(WhatWasRead.DATASETS, WhatWasRead.dataset(dataset), seed);
    }

    @Test
    void nothingOfASecondPartyGetsThrough() {
        nothingGetsThrough(SECOND.datasets(), SECOND.dataset(), 3);
    }

    private static void nothingGetsThrough(Datasets datasets, Dataset dataset, long seed) {
        Smugglers smugglers = new Smugglers(dataset, seed);
        LoadTally tally = new LoadTally(issue -> {});
        List<String> escaped = new ArrayList<>();
        int[] published = {0};
        load(datasets, dataset, smugglers, tally, (verdict, row) -> {
            if (verdict instanceof Verdict.Published one) {
                published[0]++;
                escaped.addAll(smugglers.escapedIn(folded(one.disclosure())));
            }
        });
        assertThat(escaped).isEmpty();
        assertThat(smugglers.everSmuggledIn(
                        fold(tally.report(dataset.id(), "a.csv").toJson())))
                .isEmpty();
        assertThat(published[0]).as("most rows stand").isGreaterThan(ROWS / 2);
        assertThat(tally.refusals().keySet()).containsExactly("personal-number-in-key");
    }

    private static void load(
            Datasets datasets,
            Dataset dataset,
            Smugglers smugglers,
            LoadTally tally,
            java.util.function.ObjLongConsumer<Verdict> sink) {
        Columns columns = new Columns(dataset);
        Checker checker = new Checker(
                dataset,
                datasets,
                columns,
                new NaturalKeys(WhatWasRead.SECRET),
                WhatWasRead.CLOCK.instant(),
                new Options(false, true, true).includeEnded(),
                null,
                Standards.Published.NOTHING);
        new SheetLoad(new Generated(smugglers), columns, checker, tally, sink, RowSight.NONE, () -> {}).run();
    }

    /** Addresses as they are read, encoded once or twice. */
    private static String folded(Disclosure disclosure) {
        return fold(decoded(decoded(disclosure.toString())));
    }

    /** Most rows have nothing that is encoded. */
    private static String decoded(String text) {
        return text.indexOf('%') < 0 && text.indexOf('+') < 0
                ? text
                : URLDecoder.decode(NO_CODE.matcher(text).replaceAll("%25"), StandardCharsets.UTF_8);
    }

    /** However it is written, a number is its characters: half width, upper case, nothing between them. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            char narrow = each >= '！' && each <= '～' ? (char) (each - '！' + '!') : each;
            if (narrow != ' ' && narrow != '-') {
                folded.append(Character.toUpperCase(narrow));
            }
        }
        return folded.toString();
    }

    private record Generated(Smugglers smugglers) implements Sheet {
        @Override
        public int number() {
            return 1;
        }

        @Override
        public boolean cellsMayShift() {
            return false;
        }

        @Override
        public Rows open() {
            return new Rows() {
                private int number = 1;

                @Override
                public @Nullable Row next() {
                    if (number > ROWS) {
                        return null;
                    }
                    List<String> cells = number == 1 ? smugglers.header() : smugglers.row(number);
                    return new Row(number++, cells, false);
                }

                @Override
                public void close() {
                    // nothing to close
                }
            };
        }
    }
}

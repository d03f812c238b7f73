package opencredit.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.check.Checker;
import opencredit.data.intake.check.Verdict;
import opencredit.data.intake.columns.Columns;
import opencredit.data.intake.decode.Row;
import opencredit.data.intake.decode.Rows;
import opencredit.data.intake.decode.Sheet;
import opencredit.data.intake.report.Tally;
import opencredit.data.ledger.Disclosure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People's numbers and names in every column of 100,000 rows: none comes out in a disclosure, a flag or a note. */
class SmugglingTest {
    private static final int ROWS = 50_000;

    @ParameterizedTest
    @CsvSource({"penalties,1", "licences,2"})
    void nothingGetsThrough(String dataset, long seed) {
        Smugglers smugglers = new Smugglers(WhatWasRead.dataset(dataset), seed);
        Tally tally = new Tally();
        List<String> escaped = new ArrayList<>();
        int[] published = {0};
        load(dataset, smugglers, tally, (verdict, row) -> {
            if (verdict instanceof Verdict.Published one) {
                published[0]++;
                escaped.addAll(smugglers.escapedIn(folded(one.disclosure())));
            }
        });
        assertThat(escaped).isEmpty();
        assertThat(smugglers.everSmuggledIn(fold(tally.report(dataset, "a.csv").toJson())))
                .isEmpty();
        assertThat(published[0]).as("most rows stand").isGreaterThan(ROWS / 2);
        assertThat(tally.refusals().keySet()).containsExactly("personal-number-in-key");
    }

    private static void load(
            String dataset, Smugglers smugglers, Tally tally, java.util.function.ObjLongConsumer<Verdict> sink) {
        Columns columns = new Columns(WhatWasRead.dataset(dataset));
        Checker checker = new Checker(
                WhatWasRead.dataset(dataset),
                WhatWasRead.DATASETS,
                columns,
                new NaturalKeys(WhatWasRead.SECRET),
                WhatWasRead.CLOCK.instant(),
                new Options(false, true).includeEnded());
        new SheetLoad(new Generated(smugglers), columns, checker, tally, sink).run();
    }

    private static String folded(Disclosure disclosure) {
        return fold(disclosure.toString());
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

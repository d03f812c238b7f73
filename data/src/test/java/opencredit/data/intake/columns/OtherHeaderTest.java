package opencredit.data.intake.columns;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import opencredit.data.Cases;
import opencredit.data.intake.HandmadeWorkbook;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Report.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A header further down that names the columns in another order: no row below it is read as the first header says. */
class OtherHeaderTest {
    private static final List<List<String>> TABLE = table(IntStream.range(0, 9)
            .mapToObj(at -> penalty("行政处罚决定书文号", "临示市监处罚〔2026〕" + at + "号", "法定代表人", "王示例"))
            .toArray(Map[]::new));

    @TempDir
    Path folder;

    /**
     * A table of three parts of rows: as the first header says, in the other order, and again as the first.
     *
     * @param order which column stands in each place of the second part
     * @param marks what the second header has around its labels
     */
    private record Drawn(List<Integer> order, String marks, int first, int second) {
        static Drawn of(Random random) {
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, TABLE.getFirst().size()).boxed().toList());
            if (random.nextBoolean()) {
                Collections.shuffle(order, random);
            } else {
                Collections.swap(order, random.nextInt(10), 10 + random.nextInt(10));
            }
            String marks = Cases.pick(random, List.of("%s", "%s", "*%s", "%s（必填）", "%s：", " %s "));
            return new Drawn(order, marks, random.nextInt(4), 1 + random.nextInt(3));
        }

        List<List<String>> table() {
            List<List<String>> table = new ArrayList<>(TABLE.subList(0, 1 + first));
            table.add(moved(TABLE.getFirst().stream().map(marks::formatted).toList()));
            TABLE.subList(1 + first, 1 + first + second).forEach(row -> table.add(moved(row)));
            table.add(TABLE.getFirst());
            table.addAll(TABLE.subList(1 + first + second, TABLE.size()));
            return table;
        }

        private List<String> moved(List<String> row) {
            return order.stream().map(row::get).toList();
        }
    }

    @Test
    void rowsBelowAreRefusedUntilTheFirstOrderComesAgain() {
        Cases.check("orders of columns", 60, Drawn::of, drawn -> {
            List<List<String>> table = drawn.table();
            check(drawn, WhatWasRead.of("penalties", write(folder, "a.csv", csv(table))));
            check(
                    drawn,
                    WhatWasRead.of(
                            "penalties", new HandmadeWorkbook().sheet(table).write(folder, "a.xlsx")));
        });
    }

    private static void check(Drawn drawn, WhatWasRead read) {
        assertThat(read.report().skipped()).containsExactly(Map.entry("heading", 2L));
        assertThat(read.report().refusals()).containsOnly(Map.entry("other-header", (long) drawn.second));
        List<String> numbers =
                new ArrayList<>(TABLE.stream().map(row -> row.get(6)).toList());
        numbers.subList(1 + drawn.first, 1 + drawn.first + drawn.second).clear();
        assertThat(read.published())
                .extracting(Disclosure::documentNumber)
                .isEqualTo(numbers.subList(1, numbers.size()));
        assertThat(read.report().notes())
                .filteredOn(note -> note.code().equals("other-header"))
                .extracting(Note::row)
                .isEqualTo(IntStream.range(0, drawn.second)
                        .mapToObj(at -> drawn.first + 3L + at)
                        .toList());
    }

    /** What looks like a sum or a signature may be a record there, for its columns are not known. */
    @Test
    void onlyAnEmptyRowIsSkippedThere() {
        List<List<String>> table = new ArrayList<>(TABLE.subList(0, 2));
        table.add(TABLE.getFirst().reversed());
        table.add(List.of("合计"));
        table.add(List.of("", ""));
        table.add(List.of("填报人：张三"));
        WhatWasRead read = WhatWasRead.of("penalties", write(folder, "a.csv", csv(table)));
        assertThat(read.published()).hasSize(1);
        assertThat(read.report().skipped()).containsOnly(Map.entry("heading", 1L), Map.entry("blank", 1L));
        assertThat(read.report().refusals()).containsOnly(Map.entry("other-header", 2L));
    }

    /** The same order may be written with other marks, in other names of the columns, or in part. */
    @Test
    void theSameOrderIsTheHeaderAgain() {
        List<String> header = TABLE.getFirst();
        for (List<String> again : List.of(
                header,
                header.stream().map("*%s（必填）"::formatted).toList(),
                header.subList(0, 8),
                List.of("CF_XDR_MC", "CF_XDR_LB", "CF_XDR_SHXYM", "", "", "", "CF_WSH"))) {
            List<List<String>> table = new ArrayList<>(TABLE.subList(0, 3));
            table.add(again);
            table.addAll(TABLE.subList(3, TABLE.size()));
            WhatWasRead read = WhatWasRead.of("penalties", write(folder, "a.csv", csv(table)));
            assertThat(read.published()).hasSize(TABLE.size() - 1);
            assertThat(read.report().skipped()).containsOnly(Map.entry("heading", 1L));
        }
    }

    /** Of two rows, whichever of them tells the other order. */
    @Test
    void aHeaderOfTwoRows() {
        List<String> upper = List.of("决定", "", "行政相对人", "", "处罚机关", "", "处罚信息", "", "", "备注");
        List<String> lower = List.of("日期", "文号", "名称", "统一社会信用代码", "名称", "统一社会信用代码", "处罚依据", "处罚结果", "处罚类别", "");
        assertThat(twice(upper, lower, upper, lower).published()).hasSize(2);
        for (int one = 0; one < lower.size(); one++) {
            for (int other = one + 1; other < lower.size(); other++) {
                WhatWasRead read = twice(upper, lower, upper, swapped(lower, one, other));
                boolean isSame = lower.get(one).equals(lower.get(other));
                assertThat(read.published()).as(one + " and " + other).hasSize(isSame ? 2 : 1);
            }
        }
        List<String> wide = List.of("决定书文号", "行政相对人名称", "处罚依据", "处罚机关", "处罚结果", "决定日期", "处罚类别");
        List<String> narrow = List.of("", "", "", "名称", "", "", "");
        assertThat(twice(wide, narrow, swapped(wide, 1, 2), narrow).published()).hasSize(1);
    }

    private WhatWasRead twice(
            List<String> upper, List<String> lower, List<String> otherUpper, List<String> otherLower) {
        List<List<String>> table = new ArrayList<>();
        table.add(upper);
        table.add(lower);
        table.add(row(upper, lower, 1));
        table.add(otherUpper);
        table.add(otherLower);
        table.add(row(upper, lower, 2));
        return WhatWasRead.of("penalties", write(folder, "a.csv", csv(table)));
    }

    private static List<String> row(List<String> upper, List<String> lower, int number) {
        List<String> row = new ArrayList<>();
        for (int at = 0; at < upper.size(); at++) {
            row.add(
                    switch (lower.get(at).isEmpty() ? upper.get(at) : lower.get(at)) {
                        case "日期", "决定日期" -> "2026-05-20";
                        case "文号", "决定书文号" -> "示罚〔2026〕" + number + "号";
                        case "名称", "行政相对人名称" -> at == 2 || at == 1 ? "临沂示例建材有限公司" : "临沂示例局";
                        case "统一社会信用代码" -> at == 3 ? "91371300699999996U" : "11371300000000019M";
                        case "处罚类别" -> "罚款";
                        default -> "示例";
                    });
        }
        return row;
    }

    private static List<String> swapped(List<String> cells, int one, int other) {
        List<String> swapped = new ArrayList<>(cells);
        Collections.swap(swapped, one, other);
        return swapped;
    }
}

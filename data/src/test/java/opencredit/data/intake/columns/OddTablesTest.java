package opencredit.data.intake.columns;

import static opencredit.data.intake.HandmadeWorkbook.merged;
import static opencredit.data.intake.HandmadeWorkbook.rows;
import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opencredit.data.intake.HandmadeWorkbook;
import opencredit.data.intake.WhatWasRead;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Report.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are no plain header with rows below: headers of two rows, hidden parts, columns twice or without a name. */
class OddTablesTest {
    private static final List<String> UPPER =
            List.of("行政处罚决定书文号", "行政相对人名称", "行政相对人代码", "", "", "处罚依据", "处罚结果", "处罚决定日期", "处罚机关", "");
    private static final List<String> LOWER =
            List.of("", "", "统一社会信用代码", "组织机构代码", "税务登记号", "", "", "", "名称", "统一社会信用代码");
    private static final List<String> DATA = List.of(
            "示罚〔2026〕1号",
            "临沂示例建材有限公司",
            "91371300699999996U",
            "699999996",
            "",
            "示例法",
            "罚款",
            "2026-05-20",
            "临沂示例局",
            "11371300000000019M");

    @TempDir
    Path folder;

    private static WhatWasRead read(Path file) {
        return WhatWasRead.of("penalties", file);
    }

    private static void isWhole(WhatWasRead read) {
        Disclosure only = read.only();
        assertThat(only.subject().code()).isEqualTo("91371300699999996U");
        assertThat(only.authority().name()).isEqualTo("临沂示例局");
        assertThat(only.authority().code()).isEqualTo("11371300000000019M");
        assertThat(read.report().skipped()).isEmpty();
        assertThat(read.report().notes()).extracting(Note::code).doesNotContain("unknown-column");
    }

    @Test
    void aHeaderOfTwoRows() {
        isWhole(read(write(folder, "a.csv", csv(List.of(UPPER, LOWER, DATA)))));
        String ranges = merged("A1:A2", "B1:B2", "C1:E1", "F1:F2", "G1:G2", "H1:H2", "I1:J1");
        isWhole(read(new HandmadeWorkbook()
                .sheet(rows(List.of(UPPER, LOWER, DATA)), "", ranges, "")
                .write(folder, "a.xlsx")));
    }

    /** The upper row may name groups only, so that it is no header by itself. */
    @Test
    void aHeaderOfGroups() {
        List<String> upper = List.of("决定", "", "行政相对人", "", "处罚机关", "", "处罚信息", "", "");
        List<String> lower = List.of("日期", "文号", "名称", "统一社会信用代码", "名称", "统一社会信用代码", "处罚依据", "处罚结果", "处罚类别");
        List<String> data = List.of(
                "2026-05-20",
                "示罚〔2026〕1号",
                "临沂示例建材有限公司",
                "91371300699999996U",
                "临沂示例局",
                "11371300000000019M",
                "示例法",
                "罚款",
                "罚款");
        isWhole(read(write(folder, "a.csv", csv(List.of(upper, lower, data)))));
    }

    @Test
    void aCodeUnderAnotherBodyIsNotTheSubjects() {
        List<String> upper = List.of("行政处罚决定书文号", "行政相对人名称", "联系人单位", "", "处罚决定日期", "处罚机关");
        List<String> lower = List.of("", "", "单位名称", "统一社会信用代码", "", "");
        List<String> data = List.of("示罚〔2026〕1号", "临沂示例建材有限公司", "甲", "91371300699999996U", "2026-05-20", "临沂示例局");
        assertThat(read(write(folder, "a.csv", csv(List.of(upper, lower, data))))
                        .published())
                .allSatisfy(
                        disclosure -> assertThat(disclosure.subject().code()).isNull());
    }

    @Test
    void aHiddenSheetIsPassedOverWhereAVisibleOneFits() {
        String draft = rows(table(penalty("行政处罚决定书文号", "草稿1号")));
        for (String state : List.of("hidden", "veryHidden")) {
            Path both = new HandmadeWorkbook()
                    .sheet(draft, "", "", state)
                    .sheet(table(penalty()))
                    .write(folder, "a.xlsx");
            WhatWasRead read = read(both);
            assertThat(read.only().documentNumber()).isEqualTo("临示市监处罚〔2026〕12号");
            assertThat(read.report().notes()).extracting(Note::code).containsExactly("hidden-sheet-passed-over");
            WhatWasRead alone =
                    read(new HandmadeWorkbook().sheet(draft, "", "", state).write(folder, "b.xlsx"));
            assertThat(alone.published()).hasSize(1);
            assertThat(alone.report().notes()).extracting(Note::code).containsExactly("hidden-sheet");
        }
    }

    @Test
    void hiddenRowsAndColumnsAreReadAndSaid() {
        String rows = rows(table(penalty())).replace("<row r=\"2\">", "<row r=\"2\" hidden=\"1\">");
        WhatWasRead read = read(new HandmadeWorkbook()
                .sheet(rows, "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>", "", "")
                .write(folder, "a.xlsx"));
        assertThat(read.published()).hasSize(1);
        assertThat(read.report().notes())
                .extracting(Note::row, Note::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0L, "hidden-column"),
                        org.assertj.core.groups.Tuple.tuple(2L, "hidden-row"));
    }

    @Test
    void ofAColumnTwiceTheFirstThatIsFilledHolds() {
        List<List<String>> table = new ArrayList<>();
        table(penalty()).forEach(row -> table.add(new ArrayList<>(row)));
        table.getFirst().add("处罚内容");
        table.getLast().add("另一内容");
        table.getFirst().add("处罚事由");
        table.getLast().add("当事人生产的示例砖抗压强度不符合标准。");
        WhatWasRead read = read(write(folder, "a.csv", csv(table)));
        assertThat(read.only().fields()).containsEntry("penaltyContent", "罚款20000元");
        assertThat(read.report().notes())
                .extracting(Note::code, Note::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("duplicate-column", "处罚内容"),
                        org.assertj.core.groups.Tuple.tuple("duplicate-column", "处罚事由"),
                        org.assertj.core.groups.Tuple.tuple("differing-columns", "处罚内容"));
        assertThat(read.report().toJson()).doesNotContain("另一内容");
    }

    @Test
    void anAmountTwiceIsReadInTheUnitOfTheColumnThatIsFilled() {
        Map<String, String> row = penalty("罚款金额（万元）", "", "罚款金额（元）", "20000");
        assertThat(read(write(folder, "a.csv", csv(table(row)))).only().amount())
                .hasToString("20000.00");
    }

    @Test
    void theNumberInASecondColumnOfPeopleIsHiddenToo() {
        Map<String, String> row =
                penalty("证件号码", "E00000001", "居民身份证号", "E00000002", "备注", "持 E00000001 与 E00000002 办理");
        assertThat(read(write(folder, "a.csv", csv(table(row)))).only().toString())
                .doesNotContain("E00000001", "E00000002");
    }

    @Test
    void whatStandsUnderNoHeaderIsSaid() {
        List<List<String>> table = new ArrayList<>();
        table(penalty()).forEach(row -> table.add(new ArrayList<>(row)));
        table.getFirst().add(2, "");
        table.getLast().add(2, "内容");
        WhatWasRead read = read(write(folder, "a.csv", csv(table)));
        assertThat(read.published()).hasSize(1);
        assertThat(read.report().notes())
                .extracting(Note::row, Note::column, Note::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, "C", "unnamed-column"));
    }
}

package opencredit.data.intake;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static opencredit.data.intake.TestFiles.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opencredit.data.intake.report.RowNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file written anew says what is said about it, where it is said. */
class MarkedFileTest {
    @TempDir
    private Path folder;

    private Path faulty() {
        return xlsx(
                folder,
                "a.xlsx",
                table(penalty(), penalty("处罚决定日期", "去年"), penalty("处罚依据", ""), penalty("罚款金额（万元）", "很多")));
    }

    @Test
    void cellsAreMarkedAndRowsSayWhatIsWrong() {
        MarkedParts marked = MarkedParts.of("penalties", faulty());
        assertThat(marked.row(1, 1)).startsWith("问题", "行政相对人名称", "行政相对人类别");
        assertThat(marked.row(1, 2)).startsWith("临沂示例建材有限公司").doesNotContain("问题");
        assertThat(marked.row(1, 3).getFirst()).isEqualTo("原文件 N3 处罚决定日期：日期无法识别，请写成 2018-04-11 的形式。");
        assertThat(marked.row(1, 4).getFirst()).startsWith("原文件 J4 处罚依据：");
        // one column further to the right than they were
        assertThat(marked.comments(1))
                .contains(
                        "<comment ref=\"O3\"",
                        "原文件 N3 处罚决定日期\nbroken-date\n日期无法识别",
                        "<comment ref=\"K4\"",
                        "<comment ref=\"N5\"");
        assertThat(marked.sheet(1)).containsPattern("<c r=\"O3\" s=\"[1-9]\\d*\" t=\"inlineStr\"><is><t[^>]*>去年<");
    }

    @Test
    void theListNamesEachIssueAndWhatTheWorkbookIs() {
        MarkedParts marked = MarkedParts.of("penalties", faulty());
        assertThat(marked.parts().get("xl/workbook.xml")).contains("name=\"工作表1\"", "name=\"问题清单\"");
        assertThat(marked.row(2, 1).getFirst()).contains("原文件的格式、公式、图表");
        assertThat(marked.row(2, 3).getFirst()).contains("不要直接提交本工作簿", "24 小时");
        assertThat(marked.row(2, 5)).startsWith("未采用").contains("处罚决定日期", "N3", "broken-date");
        assertThat(marked.row(2, 6)).startsWith("须核对").contains("missing:legalBasis");
        assertThat(marked.row(2, 7)).startsWith("须核对").contains("broken-amount:fine");
    }

    @Test
    void whatTheLedgerRefusesIsSaidToo() {
        Path file = xlsx(folder, "a.xlsx", table(penalty(), penalty("处罚内容", "罚款一万元")));
        MarkedParts marked =
                MarkedParts.of("penalties", file, Map.of(new RowNumber(1, 3).packed(), "conflicting-rows"));
        assertThat(marked.row(1, 3).getFirst()).startsWith("整行：与本批次中前面的一行是同一决定但内容不同");
        assertThat(marked.row(2, 5)).contains("未采用", "conflicting-rows");
    }

    /** What begins as a formula is a text, and what came of one is a text. */
    @Test
    void nothingIsAFormula() {
        String row = "<row r=\"2\"><c t=\"inlineStr\"><is><t>=1+1</t></is></c>"
                + "<c t=\"str\"><f>\"临沂\"&amp;\"示例\"</f><v>+示例</v></c><c t=\"n\"><f>1+1</f><v>2</v></c>"
                + "<c t=\"inlineStr\"><is><t>@示例</t></is></c></row>";
        String header = HandmadeWorkbook.rows(List.of(List.of("处罚内容", "违法事实", "备注", "违法行为类型", "行政处罚决定书文号")));
        Path file = new HandmadeWorkbook().sheet(header + row, "", "", "").write(folder, "a.xlsx");
        MarkedParts marked = MarkedParts.of("penalties", file);
        assertThat(marked.row(1, 2).subList(1, 5)).containsExactly("=1+1", "+示例", "2", "@示例");
        assertThat(marked.all()).doesNotContain("<f>", "<f ");
        assertThat(marked.sheet(1)).containsPattern("t=\"inlineStr\"><is><t[^>]*>=1\\+1<");
    }

    /** A text that a spreadsheet program would read as another character stays what it is. */
    @Test
    void escapesAreEscaped() {
        Path file = write(folder, "a.csv", csv(table(penalty("备注", "_x0041_示例", "处罚依据", ""))));
        assertThat(MarkedParts.of("penalties", file).row(1, 2)).contains("_x005F_x0041_示例");
    }

    @Test
    void severalSheetsWithTitlesAndMergedHeadersKeepTheirPlaces() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("2026年行政处罚信息公示表"));
        table.addAll(table(penalty("处罚决定日期", "去年"), penalty("行政处罚决定书文号", "")));
        table.add(List.of("填报人：王小明", "", "联系电话：13800138000"));
        Path file = new HandmadeWorkbook()
                .sheet(HandmadeWorkbook.rows(table), "", HandmadeWorkbook.merged("A1:F1", "A3:A4"), "")
                .sheet(List.of(List.of("别的内容", "王小明"), List.of("a", "b")))
                .sheet(table(penalty("处罚依据", "")))
                .write(folder, "a.xlsx");
        MarkedParts marked = MarkedParts.of("penalties", file);
        assertThat(marked.row(1, 1)).containsExactly("整行：该行是标题或表外说明，已跳过。");
        assertThat(marked.row(1, 2)).startsWith("问题", "行政相对人名称");
        assertThat(marked.row(1, 3).getFirst()).startsWith("原文件 N3 ");
        assertThat(marked.row(1, 4).getFirst()).contains("缺少决定书文号");
        assertThat(marked.row(1, 4)).contains("临沂示例建材有限公司");
        assertThat(marked.row(1, 5)).containsExactly("整行：该行是签字或填报信息，已跳过。");
        assertThat(marked.row(2, 2).getFirst()).startsWith("原文件 J2 ");
        assertThat(marked.parts().get("xl/workbook.xml"))
                .contains("工作表1", "工作表3")
                .doesNotContain("工作表2");
        assertThat(marked.all()).doesNotContain("王小明", "13800138000", "别的内容");
    }

    @Test
    void linesOfObjectsAreATableToo() {
        String lines = "{\"subjectName\":\"临沂示例建材有限公司\",\"documentNumber\":\"示罚〔2026〕1号\",\"decisionDate\":\"去年\","
                + "\"authorityName\":\"临沂示例局\"}\n"
                + "{\"subjectName\":\"临沂示例建材有限公司\",\"documentNumber\":\"示罚〔2026〕2号\",\"decisionDate\":\"2026-05-20\","
                + "\"authorityName\":\"临沂示例局\",\"fine\":\"很多\"}\n";
        MarkedParts marked = MarkedParts.of("penalties", write(folder, "a.jsonl", lines));
        assertThat(marked.row(1, 1))
                .containsExactly("问题", "subjectName", "documentNumber", "decisionDate", "authorityName", "fine");
        assertThat(marked.row(1, 2)).contains("去年");
        assertThat(marked.comments(1)).contains("<comment ref=\"D2\"", "<comment ref=\"F3\"");
    }

    /** Comments have an end, the list has one that is further away. */
    @Test
    void commentsAreBoundedAndTheListSaysSo() {
        List<List<String>> header = table(penalty("处罚依据", ""));
        List<List<String>> many = new ArrayList<>(header);
        many.addAll(Collections.nCopies(5_100, header.getLast()));
        MarkedParts marked = MarkedParts.of("penalties", write(folder, "a.csv", csv(many)));
        assertThat(marked.comments(1).split("<comment ", -1)).hasSize(5_001);
        assertThat(marked.row(2, 4).getFirst()).startsWith("批注最多 5000 个");
        assertThat(marked.sheet(2).split("missing:legalBasis", -1)).hasSize(5_102);
        assertThat(IntStream.of(2, 1_001, 5_102))
                .allSatisfy(row -> assertThat(marked.row(1, row)).hasSizeGreaterThan(10));
    }
}

package opencredit.data.intake.marked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opencredit.data.intake.report.Issue;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The sheet that lists all that is said about a file, and says what the workbook is. */
final class IssueList {
    /** As many as the register keeps of a file: where there are more, one cause has nearly all of them. About 20 MB. */
    static final int MOST = 100_000;

    private static final String SHEET = "问题清单";
    private static final String[] HEADS = {"处理结果", "工作表", "行", "列名", "原文件单元格", "代码", "说明和建议"};
    private static final double[] WIDTHS = {14, 10, 10, 28, 14, 26, 90};
    private static final int FLUSHED_EACH = 1_000;

    private final List<Issue> issues = new ArrayList<>();
    private long said;

    void add(Issue issue) {
        said++;
        if (issues.size() < MOST) {
            issues.add(issue);
        }
    }

    void write(Workbook workbook, Comments comments) throws IOException {
        Worksheet sheet = workbook.newWorksheet(SHEET);
        for (int at = 0; at < WIDTHS.length; at++) {
            sheet.width(at, WIDTHS[at]);
        }
        int row = 0;
        for (String text : texts(comments)) {
            sheet.inlineString(row++, 0, text);
        }
        for (int at = 0; at < HEADS.length; at++) {
            sheet.inlineString(row, at, HEADS[at]);
            sheet.style(row, at).bold().fillColor(Color.GRAY1).set();
        }
        sheet.freezePane(0, ++row);
        for (Issue issue : issues) {
            write(sheet, row++, issue);
            if (row % FLUSHED_EACH == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private List<String> texts(Comments comments) {
        List<String> texts = new ArrayList<>(List.of(
                "本工作簿由系统检查时按所提交的文件重新写出，行的位置不变，左侧加了“问题”一列；原文件的格式、公式、图表和未读取的工作表不在其中。",
                "红底：该行未采用；黄底：已采用，须核对；灰底空格：原有内容属于或可能含有个人信息，或所在的列、行未读取，没有写回。",
                "请在您自己的原文件中修改后重新提交，不要直接提交本工作簿：没有写回的内容会因此缺失。本工作簿保存 24 小时。"));
        if (said > issues.size()) {
            texts.add("共有 " + said + " 条问题，下面列出前 " + issues.size() + " 条；批次报告中的数目是准确的。");
        }
        if (comments.isFull()) {
            texts.add("批注最多 " + Comments.MOST + " 个，其余的单元格只有底色，说明见“问题”列和下表。");
        }
        return texts;
    }

    private static void write(Worksheet sheet, int row, Issue issue) {
        sheet.inlineString(row, 0, kind(issue.kind()));
        sheet.value(row, 1, issue.sheet());
        if (issue.row() > 0) {
            sheet.value(row, 2, issue.row());
        }
        write(sheet, row, 3, issue.column() == null ? "" : issue.column());
        write(sheet, row, 4, issue.cell() == null ? "" : issue.cell());
        write(sheet, row, 5, issue.code());
        write(sheet, row, 6, issue.sentence().zh());
    }

    private static void write(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, CellString.of(text));
            sheet.style(row, column).format("@").set();
        }
    }

    private static String kind(Issue.Kind kind) {
        return switch (kind) {
            case REFUSED -> "未采用";
            case FLAGGED -> "须核对";
            case SKIPPED -> "已跳过";
            case NOTED -> "提示";
        };
    }
}

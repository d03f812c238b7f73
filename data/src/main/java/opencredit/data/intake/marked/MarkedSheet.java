package opencredit.data.intake.marked;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opencredit.data.intake.report.CellAddress;
import opencredit.data.intake.report.Issue;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet, in one or more of the workbook: each row stands where it stood, one column further to the right. Every cell is
 * text: what begins as a formula is none.
 */
final class MarkedSheet {
    /** A sheet has 1,048,576 rows; a text file may have more, and goes on in another sheet. */
    private static final long ROWS = 1_000_000;

    private static final int FLUSHED_EACH = 1_000;
    private static final String HEADER = "问题";
    private static final String AS_TEXT = "@";
    private static final double WIDTH = 16, WIDTH_OF_ISSUES = 60;

    /** Submitted and not handed back. */
    private static final String WITHHELD = Color.GRAY3;

    private final Workbook workbook;
    private final int number;
    private final List<String> keys;
    private final Comments comments;
    private Worksheet sheet;
    private long part;
    private int unflushed;

    /** @param keys the columns in the place of a header, where each row names its own; else none */
    MarkedSheet(Workbook workbook, int number, List<String> keys, Comments comments) {
        this.workbook = workbook;
        this.number = number;
        this.keys = keys;
        this.comments = comments;
        this.sheet = worksheet(0);
    }

    private Worksheet worksheet(long which) {
        String name = "工作表" + number + (which == 0 ? "" : "（" + (which + 1) + "）");
        Worksheet next = workbook.newWorksheet(name);
        next.width(0, WIDTH_OF_ISSUES);
        return next;
    }

    void header(long row, List<String> names) {
        int at = (int) Math.max(0, row - 1);
        text(at, 0, HEADER);
        for (int place = 0; place < names.size() && place + 1 < Worksheet.MAX_COLS; place++) {
            sheet.width(place + 1, WIDTH);
            text(at, place + 1, names.get(place));
            sheet.style(at, place + 1)
                    .format(AS_TEXT)
                    .bold()
                    .fillColor(Color.GRAY1)
                    .set();
        }
        sheet.style(at, 0).bold().fillColor(Color.GRAY1).set();
        sheet.freezePane(1, at + 1);
    }

    /** @param submitted what the row held; of a cell that it held and that is not in {@code cells} the ground is grey */
    void row(long row, List<String> submitted, List<String> cells, List<Issue> issues) throws IOException {
        int at = place(row);
        for (int column = 0; column < submitted.size() && column + 1 < Worksheet.MAX_COLS; column++) {
            String cell = column < cells.size() ? cells.get(column) : "";
            if (!cell.isEmpty()) {
                text(at, column + 1, cell);
            } else if (!submitted.get(column).isBlank()) {
                sheet.style(at, column + 1).fillColor(WITHHELD).set();
            }
        }
        if (!issues.isEmpty()) {
            mark(at, issues);
        }
    }

    /** Where the row stands, in a new sheet and behind a flush where it is time. */
    private int place(long row) throws IOException {
        long at = keys.isEmpty() ? row - 1 : row;
        if (at / ROWS != part) {
            sheet.finish();
            part = at / ROWS;
            sheet = worksheet(part);
            unflushed = 0;
        } else if (++unflushed == FLUSHED_EACH) {
            sheet.flush();
            unflushed = 0;
        }
        return (int) (at % ROWS);
    }

    private void text(int at, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        // texts that are shared by cells are kept to the end, and there is no end to them
        sheet.inlineString(at, column, CellString.of(text));
        sheet.style(at, column).format(AS_TEXT).set();
    }

    private void mark(int at, List<Issue> issues) {
        text(at, 0, issues.stream().map(MarkedSheet::line).collect(Collectors.joining("\n")));
        sheet.style(at, 0)
                .format(AS_TEXT)
                .wrapText(true)
                .fillColor(ground(issues))
                .set();
        Map<Integer, List<Issue>> byColumn = issues.stream()
                .filter(issue -> column(issue) >= 0)
                .collect(Collectors.groupingBy(this::column, LinkedHashMap::new, Collectors.toList()));
        byColumn.forEach((column, some) -> {
            sheet.style(at, column + 1).format(AS_TEXT).fillColor(ground(some)).set();
            if (comments.take()) {
                sheet.comment(
                        at, column + 1, some.stream().map(MarkedSheet::comment).collect(Collectors.joining("\n\n")));
            }
        });
    }

    private static String line(Issue issue) {
        return place(issue) + "：" + issue.sentence().zh();
    }

    private static String place(Issue issue) {
        String column = issue.column() == null ? "" : issue.column();
        if (issue.cell() == null) {
            return column.isEmpty() ? "整行" : column;
        }
        return "原文件 " + issue.cell() + " " + column;
    }

    private static String comment(Issue issue) {
        return place(issue) + "\n" + issue.code() + "\n" + issue.sentence().zh();
    }

    /** Of the gravest. */
    private static String ground(List<Issue> issues) {
        boolean isRefused = issues.stream().anyMatch(issue -> issue.kind() == Issue.Kind.REFUSED);
        boolean isFlagged = issues.stream().anyMatch(issue -> issue.kind() == Issue.Kind.FLAGGED);
        return isRefused ? "FFC7CE" : isFlagged ? "FFEB9C" : Color.GRAY1;
    }

    /** Of the cell that it is about; -1 where it is about the row. */
    private int column(Issue issue) {
        if (issue.cell() != null) {
            int place = CellAddress.column(issue.cell());
            return place + 1 < Worksheet.MAX_COLS ? place : -1;
        }
        return issue.column() == null ? -1 : keys.indexOf(issue.column());
    }

    void finish() throws IOException {
        sheet.finish();
    }
}

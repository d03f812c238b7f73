package opencredit.data.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.RowLine;

/** Makes lines of a CSV row in whose quoted cells lines end, each read as if its row ended with it. One row. */
final class RowLines {
    private static final char QUOTE = '"';
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private final char separator;
    private final long number;
    private final List<RowLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private RowLines(long number, char separator) {
        this.number = number;
        this.separator = separator;
    }

    /** The lines, numbered from the row's number on. A quote that none closes in its line is a character like others. */
    static List<RowLine> of(long number, List<String> cells, char separator) {
        RowLines rows = new RowLines(number, separator);
        for (int at = 0; at < cells.size(); at++) {
            if (at > 0) {
                rows.line.append(separator);
            }
            rows.add(cells.get(at));
        }
        rows.end(false);
        return rows.lines;
    }

    private void add(String cell) {
        String[] parts = LINE_END.split(cell.replace("\"", "\"\""), -1);
        boolean isQuoted = parts.length > 1 || cell.indexOf(separator) >= 0 || cell.indexOf(QUOTE) >= 0;
        line.append(isQuoted ? "\"" : "");
        for (int at = 0; at < parts.length; at++) {
            if (at > 0) {
                end(at > 1);
            }
            line.append(parts[at]);
        }
        line.append(isQuoted ? "\"" : "");
    }

    private void end(boolean isWithinCell) {
        lines.add(new RowLine(new Row(number + lines.size(), cells(line.toString()), false), isWithinCell));
        line.setLength(0);
    }

    private List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        for (int from = 0; from <= text.length(); ) {
            int to = cellEnd(text, from);
            cells.add(text.substring(from, to));
            from = to + 1;
        }
        return cells;
    }

    private int cellEnd(String text, int from) {
        int end = from < text.length() && text.charAt(from) == QUOTE ? quotedEnd(text, from) : -1;
        if (end < 0) {
            end = text.indexOf(separator, from);
        }
        return end < 0 ? text.length() : end;
    }

    /** Where the quoted cell ends, its quotes included; -1 where its quote is not closed. */
    private int quotedEnd(String text, int from) {
        int at = text.indexOf(QUOTE, from + 1);
        while (at >= 0) {
            boolean isDoubled = at + 1 < text.length() && text.charAt(at + 1) == QUOTE;
            if (!isDoubled) {
                boolean isClosed = at + 1 == text.length() || text.charAt(at + 1) == separator;
                return isClosed ? at + 1 : -1;
            }
            at = text.indexOf(QUOTE, at + 2);
        }
        return -1;
    }
}

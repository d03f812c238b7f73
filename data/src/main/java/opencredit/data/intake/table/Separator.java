package opencredit.data.intake.table;

import java.util.ArrayList;
import java.util.List;
import opencredit.data.intake.row.Headings;
import opencredit.data.intake.row.Row;

/**
 * The separator of cells in a text file: the character that shows the most column names in one of the first lines.
 *
 * @param known how many names it shows
 */
record Separator(char character, int known) {

    /** In order of likelihood; the full-width comma is typed by hand. */
    private static final char[] CANDIDATES = {',', '\t', ';', '，', '|'};

    /** Titles and notes above a header seldom take more than a few lines. */
    private static final int LINES = 50;

    static Separator find(String text, Headings headings) {
        List<String> lines = text.lines().limit(LINES).toList();
        Separator best = new Separator(',', 0);
        for (char candidate : CANDIDATES) {
            for (String line : lines) {
                int known = line.length() > Row.LONGEST_ROW ? 0 : headings.known(cells(line, candidate));
                best = known > best.known ? new Separator(candidate, known) : best;
            }
        }
        return best;
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            cells.add(unquoted(line.substring(from, at)));
            from = at + 1;
        }
        cells.add(unquoted(line.substring(from)));
        return cells;
    }

    private static String unquoted(String cell) {
        return cell.replace("\"", "");
    }
}

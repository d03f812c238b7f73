package opencredit.data.intake.check;

import java.util.List;
import opencredit.data.intake.columns.Columns;
import opencredit.data.intake.columns.Layout;
import opencredit.data.intake.columns.RowShape;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.RowLine;

/** Tells a row that holds the rows up to its closing quote, for a quote is missing or too many, from texts of several lines. */
public final class SwallowedRows {
    /** As many names make a header. */
    private static final int NAMES = 3;

    private final Columns columns;
    private final RowShape shape;

    public SwallowedRows(Columns columns) {
        this.columns = columns;
        this.shape = new RowShape(columns);
    }

    /**
     * Whether rows are in it: a line within a cell is a row by itself, or the first line and the last have the file's number
     * of cells both. A row of another number of cells is taken for several where a text of lines has separators.
     *
     * @param lines at least two
     */
    public boolean areIn(Row row, List<RowLine> lines, Layout layout) {
        Row first = lines.getFirst().row();
        Row last = lines.getLast().row();
        if (layout.isFilledBy(first) && layout.isFilledBy(last)) {
            return true;
        }
        if (lines.stream().anyMatch(line -> line.isWithinCell() && isRow(line.row(), layout))) {
            return true;
        }
        return !layout.isFilledBy(row)
                && cells(lines) > row.cells().size() + lines.size() - 1
                && shape.idle(row, layout).isEmpty();
    }

    private static boolean isRow(Row line, Layout layout) {
        return layout.isFilledBy(line) || RowShape.isWhole(line, layout);
    }

    /** Each line end parts a cell in two, and so does each separator in a text of lines. */
    private static int cells(List<RowLine> lines) {
        return lines.stream().mapToInt(line -> line.row().cells().size()).sum();
    }

    /** Whether a header is in it: a line names more columns than the whole row, or the first as many and the last has a row. */
    public boolean holdHeader(Row row, List<RowLine> lines) {
        int names = columns.known(row.cells());
        List<String> first = lines.getFirst().row().cells();
        boolean isFollowed = lines.getLast().row().cells().size() >= first.size();
        return isFollowed && isHeader(first, names)
                || lines.stream().anyMatch(line -> isHeader(line.row().cells(), names + 1));
    }

    private boolean isHeader(List<String> cells, int names) {
        return columns.known(cells) >= Math.max(NAMES, names);
    }
}

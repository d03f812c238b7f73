package opencredit.data.intake.row;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as a spreadsheet counts it, from 1
 * @param cells texts as they stand, without a spreadsheet's wrapper, empty for a blank cell
 * @param heading whether the format itself says that these are column names, as the keys of JSON Lines are; such a row
 *     takes no number of its own and replaces the columns before it
 * @param hidden whether a spreadsheet program does not show it
 * @param from1904 whether days that stand as numbers, or as texts of five digits, are counted from 1904
 * @param damaged whether the file says two things of a cell of the row, so that what the row holds is not known
 */
public record Row(long number, List<String> cells, boolean heading, boolean hidden, boolean from1904, boolean damaged) {

    /** Cells lose what a program put around them for a spreadsheet. */
    public Row {
        cells = Wrapper.inner(cells);
    }

    /** Most cells of a row: what a spreadsheet can hold. */
    public static final int MOST_CELLS = 16_384;

    /** Longest cell in characters: three times what a spreadsheet can hold, 25 times the longest national field. */
    public static final int LONGEST_CELL = 100_000;

    /** Longest row in characters: every national field at its full length, many times over. */
    public static final int LONGEST_ROW = 1_000_000;

    /** A row of a format that hides nothing and stores no day as a number of its own. */
    public Row(long number, List<String> cells, boolean heading) {
        this(number, cells, heading, false, false, false);
    }

    /** Whether no cell holds anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The cell in that column, empty beyond the last. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}

package opencredit.data.intake.report;

import org.jspecify.annotations.Nullable;

/**
 * The place in a sheet that a remark is about.
 *
 * @param column its header as a report shows it; empty for the whole row
 * @param place of the column, from 0; -1 for the whole row, or where columns have no place
 */
public record CellAddress(RowNumber row, String column, int place) {
    private static final int LETTERS = 26;

    public static CellAddress ofRow(RowNumber row) {
        return new CellAddress(row, "", -1);
    }

    /** As a spreadsheet shows it, such as {@code C14}; null where it is no single cell. */
    @Nullable
    String cell() {
        return place < 0 || row.row() == 0 ? null : letters(place) + row.row();
    }

    /** The column of a cell as a spreadsheet shows it, from 0: of {@code C14} it is 2. */
    public static int column(String cell) {
        int column = 0;
        for (int at = 0; at < cell.length() && cell.charAt(at) >= 'A'; at++) {
            column = column * LETTERS + cell.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }

    /** A column as spreadsheets name it; {@code place} from 0. */
    public static String letters(int place) {
        StringBuilder letters = new StringBuilder();
        for (int left = place + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }
}

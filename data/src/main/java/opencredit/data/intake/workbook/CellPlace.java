package opencredit.data.intake.workbook;

import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Row;

/**
 * Where a cell stands.
 *
 * @param row from 1
 * @param column from 0
 */
record CellPlace(long row, int column) {
    /** The rows of a spreadsheet are some million; a number of more digits is none. */
    private static final int MOST_DIGITS = 9;

    /** Of a reference such as {@code AB12}. */
    static CellPlace of(String reference) {
        String plain = reference.replace("$", "");
        int at = 0;
        int column = 0;
        while (at < plain.length() && Character.digit(letter(plain, at), 36) >= 10) {
            column = column * 26 + letter(plain, at) - 'A' + 1;
            at++;
            if (column > Row.MOST_CELLS) {
                // room would be made for every column before it
                throw FileFault.ROW_TOO_LONG.error();
            }
        }
        if (column == 0) {
            throw FileFault.BROKEN_WORKBOOK.error();
        }
        return new CellPlace(row(plain.substring(at)), column - 1);
    }

    private static char letter(String reference, int at) {
        char each = reference.charAt(at);
        char upper = each >= 'a' && each <= 'z' ? (char) (each - 'a' + 'A') : each;
        return upper < 0x80 ? upper : '-';
    }

    static long row(String digits) {
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(each -> each >= '0' && each <= '9');
        if (!isNumber) {
            throw FileFault.BROKEN_WORKBOOK.error();
        }
        return Long.parseLong(digits);
    }
}

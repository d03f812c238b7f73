package opencredit.data.intake.workbook;

import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Row;

/**
 * Looks through XML for what would not fit in memory: a text, a tag or a row without end. A sheet is known by its place in
 * the workbook or by its {@code sheetData}. Sees on its way whether cells are merged.
 */
final class SheetScan {
    private static final int ROW = '<' << 24 | 'r' << 16 | 'o' << 8 | 'w';
    private static final int PREFIXED_ROW = ':' << 24 | 'r' << 16 | 'o' << 8 | 'w';

    /** The end of {@code sheetData}, with a prefix or without. */
    private static final long ROWS =
            (long) ('h' << 24 | 'e' << 16 | 'e' << 8 | 't') << 32 | 'D' << 24 | 'a' << 16 | 't' << 8 | 'a';

    /** The begin of {@code mergeCells}, with a prefix or without. */
    private static final long MERGED =
            (long) ('m' << 24 | 'e' << 16 | 'r' << 8 | 'g') << 32 | 'e' << 24 | 'C' << 16 | 'e' << 8 | 'l';

    /** Three bytes for each character of the longest cell, as UTF-8 writes Chinese. */
    private static final int LONGEST_TEXT = 3 * Row.LONGEST_CELL;

    /** The longest row, its tags included; also what may follow the last row, such as merged cells. */
    private static final int LONGEST_ROW = 16 * Row.LONGEST_ROW;

    private boolean isSheet;
    private boolean hasMergedCells;
    private int sinceTag;
    private int sinceRow;
    private long tail;

    /** @param known whether the part is a sheet by its name; any other becomes one where its rows begin */
    void begin(boolean known) {
        isSheet = known;
        sinceTag = 0;
        sinceRow = 0;
        tail = 0;
        hasMergedCells = false;
    }

    boolean hasMergedCells() {
        return hasMergedCells;
    }

    void feed(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) {
            feed(bytes[at]);
        }
    }

    private void feed(byte each) {
        if (each == 0) {
            // UTF-16 and UTF-32, which no spreadsheet writes, would pass below unread
            throw FileFault.NUL_BYTES.error();
        }
        tail = (tail << 8) | (each & 0xff);
        if (isSheet) {
            check(each);
        } else if (tail == ROWS) {
            isSheet = true;
        }
    }

    private void check(byte each) {
        hasMergedCells |= tail == MERGED;
        sinceRow++;
        sinceTag++;
        if (each == '<') {
            sinceTag = 0;
        }
        if (sinceTag > LONGEST_TEXT) {
            throw FileFault.CELL_TOO_LONG.error();
        }
        if ((int) tail == ROW || (int) tail == PREFIXED_ROW) {
            sinceRow = 0;
        }
        if (sinceRow > LONGEST_ROW) {
            throw FileFault.ROW_TOO_LONG.error();
        }
    }
}

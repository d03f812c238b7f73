package opencredit.data.intake.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.List;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Row;
import org.jspecify.annotations.Nullable;

/** Makes rows of the parser's cells, without the parser's own record around them. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<Row> {
    private String[] cells = new String[32];
    private int count;
    private int characters;
    private boolean isOfLines;
    private @Nullable List<String> spanning;
    private long row;

    /** The row being read, from 1. */
    long row() {
        return row + 1;
    }

    /** The last row's cells as they stand, or null where no line ends in them. */
    @Nullable
    List<String> spanning() {
        return spanning;
    }

    /** The last row counts as so many more. */
    void countMore(int rows) {
        row += rows;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
        characters = 0;
        isOfLines = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        characters += length;
        if (length > Row.LONGEST_CELL) {
            throw FileFault.CELL_TOO_LONG.at(row());
        }
        if (characters > Row.LONGEST_ROW || index >= Row.MOST_CELLS) {
            throw FileFault.ROW_TOO_LONG.at(row());
        }
        if (index == cells.length) {
            cells = Arrays.copyOf(cells, index * 2);
        }
        cells[index] = length == 0 ? "" : text(buffer, offset, length);
        count = index + 1;
    }

    private String text(char[] buffer, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
            char each = buffer[at];
            if (each == 0) {
                throw FileFault.NUL_BYTES.at(row());
            }
            isOfLines |= each == '\n' || each == '\r';
        }
        return new String(buffer, offset, length);
    }

    @Override
    protected Row buildRecord() {
        row++;
        List<String> read = Arrays.asList(Arrays.copyOf(cells, count));
        spanning = isOfLines ? read : null;
        return new Row(row, read, false);
    }
}

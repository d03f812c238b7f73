package opencredit.data.intake.row;

import org.jspecify.annotations.Nullable;

/** The rows of one sheet, once, in order. One thread at a time. */
public interface Rows extends AutoCloseable {

    /**
     * The next row, or null after the last.
     *
     * @throws opencredit.data.intake.row.UnreadableFile when the file breaks here
     */
    @Nullable
    Row next();

    /** Whether a spreadsheet program does not show the column, counted from 0. */
    default boolean isHidden(int column) {
        return false;
    }

    @Override
    void close();
}

package opencredit.data.intake.row;

import java.util.List;
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

    /** The lines of the last row, numbered from its number on; none where no line ends in its cells. */
    default List<RowLine> lines() {
        return List.of();
    }

    /** The last row was that many rows: those behind it are numbered so. */
    default void countLines(int lines) {
        throw new IllegalStateException("no row of this format has lines");
    }

    @Override
    void close();
}

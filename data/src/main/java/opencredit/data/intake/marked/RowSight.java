package opencredit.data.intake.marked;

import java.util.List;
import java.util.function.Supplier;

/**
 * Sees the rows of a file in their order, each once all is said about it. A row that is of no header and holds no data is
 * seen only where something is said about it.
 */
public interface RowSight {
    /** Looks at nothing. */
    RowSight NONE = new RowSight() {};

    /** Whether it looks: columns that are named row by row are gathered before. */
    default boolean isLooking() {
        return false;
    }

    /** The rows that follow are of this sheet. */
    default void sheet(int number) {}

    /**
     * The names of the columns.
     *
     * @param row where they stand; 0 where each row names its columns
     * @param names empty of what is not read
     */
    default void header(long row, List<String> names) {}

    /** A row that is not read. */
    default void idle(long row) {}

    /** A row that is read; {@code cells} has those of its cells that its submitter may have back, and empty texts. */
    default void data(long row, List<String> submitted, Supplier<List<String>> cells) {}
}

package opencredit.data.intake.decode;

import org.jspecify.annotations.Nullable;

/** The rows of one sheet, once, in order. One thread at a time. */
public interface Rows extends AutoCloseable {

    /**
     * The next row, or null after the last.
     *
     * @throws opencredit.data.intake.UnreadableFile when the file breaks here
     */
    @Nullable
    Row next();

    @Override
    void close();
}

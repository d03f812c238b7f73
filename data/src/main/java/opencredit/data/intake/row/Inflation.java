package opencredit.data.intake.row;

/** Bounds what becomes of compressed bytes, whichever the container: a bomb ends in a second, a real file never. */
public final class Inflation {
    /** Two full sheets of a million rows and thirty columns, or five million rows of text. */
    private static final long MOST_INFLATED = 6L << 30;

    /** Deflate reaches 1,000; nothing but one row, repeated, stays below 300. */
    private static final long MOST_RATIO = 400;

    /** Below this a high ratio does no harm: so many line ends are read in a second or two. */
    private static final long HARMLESS = 16L << 20;

    private long compressed;
    private long inflated;

    /** @param compressed bytes that are read, as far as they are known */
    public Inflation(long compressed) {
        this.compressed = compressed;
    }

    /** Tells how many compressed bytes are read by now. */
    public void read(long bytes) {
        compressed = bytes;
    }

    /**
     * Counts bytes that came of them.
     *
     * @throws opencredit.data.intake.row.UnreadableFile where they are too many
     */
    public void add(long bytes) {
        inflated(inflated + bytes);
    }

    /** As {@link #add}, with all that came of them by now. */
    public void inflated(long bytes) {
        inflated = bytes;
        if (inflated > MOST_INFLATED || (inflated > HARMLESS && inflated / Math.max(1, compressed) > MOST_RATIO)) {
            throw FileFault.INFLATES_TOO_MUCH.error();
        }
    }
}

package opencredit.data.intake.report;

/**
 * A row of a sheet as one number, for the store knows batches of numbered rows and no sheets.
 *
 * @param sheet from 1
 * @param row from 1
 */
public record RowNumber(int sheet, long row) {
    /** More rows than any sheet or file has. */
    private static final int BITS = 40;

    public long packed() {
        return ((long) (sheet - 1) << BITS) | row;
    }

    /** The row that was packed as this number. */
    public static RowNumber unpacked(long packed) {
        return new RowNumber((int) (packed >>> BITS) + 1, packed & ((1L << BITS) - 1));
    }
}

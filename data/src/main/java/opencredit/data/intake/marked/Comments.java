package opencredit.data.intake.marked;

/** Counts the comments of a workbook, which are held until their sheet is written. */
final class Comments {
    /** Nobody opens more, and a spreadsheet program draws a shape for each. */
    static final int MOST = 5_000;

    private int written;

    /** Whether there is room for another, which is counted. */
    boolean take() {
        if (written == MOST) {
            return false;
        }
        written++;
        return true;
    }

    boolean isFull() {
        return written == MOST;
    }
}

package opencredit.data.intake.row;

/** One sheet of a file; a CSV or JSON Lines file has exactly one. Can be opened more than once. */
public interface Sheet {

    /** Its place in the file, from 1. */
    int number();

    /** Whether a separator too many moves cells under the wrong headers. */
    boolean cellsMayShift();

    /** Whether a spreadsheet program does not show it. */
    default boolean isHidden() {
        return false;
    }

    /** Whether it is called as sheets are that tell of the table and hold none of it, such as 说明. */
    default boolean isBeside() {
        return false;
    }

    Rows open();
}

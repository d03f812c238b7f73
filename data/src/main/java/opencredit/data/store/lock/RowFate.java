package opencredit.data.store.lock;

/** The decision about a staged row; {@code staged.fate} holds its letter. */
public enum RowFate {
    /** A new record. */
    NEW('n'),
    /** A record whose first batch was undone, and which this one brings back. */
    BACK('b'),
    /** The next version of a record. */
    AMEND('a'),
    /** The same as shown. */
    UNCHANGED('u'),
    /** Says again what an earlier row of the batch said. */
    REPEATED('r'),
    /** Says something else than an earlier row of the batch. */
    CONFLICTING('c'),
    /** Its record was withdrawn. */
    WITHDRAWN_BEFORE('w'),
    /** Cannot be taken for its record; the reason is the code. */
    REFUSED('m'),
    /** Its record, if there is one, is over. */
    END('e'),
    /** Its record, which is shown, is over. */
    WITHDRAW('x'),
    /** Its record would be over, but there is none; the reason is the code. */
    NOTHING_TO_END('z');

    /** Rows that become an entry with a content, as a list of SQL. */
    public static final String WITH_CONTENT = "('n', 'b', 'a')";

    private final char letter;

    RowFate(char letter) {
        this.letter = letter;
    }

    public byte letter() {
        return (byte) letter;
    }
}

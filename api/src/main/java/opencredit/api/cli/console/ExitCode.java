package opencredit.api.cli.console;

import java.util.Locale;

/** How a command ended, for scripts; the numbers never change. */
public enum ExitCode {
    /** All went well. */
    OK(0),
    /** A fault of the program. */
    UNEXPECTED(1),
    /** The command line, a setting or a file of {@code data/} is wrong; nothing was done. */
    USAGE(2),
    /** Everything was loaded but the rows that the report says were refused. */
    REFUSED(3),
    /** A file could not be read as a whole; of that file nothing was loaded. */
    UNREADABLE(4),
    /** There is no such record, batch or key, or it is not in a state that allows this. */
    IMPOSSIBLE(5),
    /** The database, the home or the search engine cannot be used. */
    UNAVAILABLE(6),
    /** The port, or the home, is in use by another server. */
    OCCUPIED(7),
    /** All is in the ledger, but search did not come level in time. */
    LATE(8),
    /** A batch changes so much that it waits for a second word. */
    WAITING(9),
    /** The tally does not add up against the ledger, or the audit trail is not whole. */
    DIFFERENT(10);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** As documents and reports name it, such as {@code unavailable}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int number() {
        return number;
    }
}

package opencredit.data.store.embedded;

/** The database cannot be used; the message is one line that says why and what to do. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unavailable(String line) {
        super(line);
    }

    public Unavailable(String line, Throwable cause) {
        super(line, cause);
    }
}

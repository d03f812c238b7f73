package opencredit.data.store;

/** Whether a server is running on this register: it holds a lock in PostgreSQL that dies with its connection. */
public final class Presence implements AutoCloseable {

    private Presence() {}

    /** Announces a server, until closed. */
    public static Presence announce(Database database) {
        throw new UnsupportedOperationException();
    }

    /** Whether any server announced itself and is alive. */
    public static boolean isServing(Database database) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}

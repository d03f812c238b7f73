package opencredit.data.store.db;

/** PostgreSQL did not do what it was asked: it is gone, full, or refuses. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreFailure(String what, Throwable cause) {
        // the database's own words may quote a row
        super(what + " (" + Outage.name(cause) + ")", cause);
    }
}

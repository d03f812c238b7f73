package opencredit.data.store.read;

import org.jdbi.v3.core.Jdbi;

/** How far each view of the ledger has come, told by its keeper. */
public final class Levels {
    private static final String REACHED = """
            insert into view_level (view, seq) values (?, ?) on conflict (view)
            do update set seq = excluded.seq, reset_requested = view_level.reset_requested and excluded.seq <> 0
            """;

    private static final String REQUEST_RESET = """
            insert into view_level (view, reset_requested) values (?, true)
            on conflict (view) do update set reset_requested = true
            """;

    private static final String LEVEL = "select coalesce((select seq from view_level where view = ?), 0)";
    private static final String RESET_REQUESTED =
            "select coalesce((select reset_requested from view_level where view = ?), false)";

    private final Jdbi jdbi;

    public Levels(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void reached(String view, long seq) {
        jdbi.useHandle(handle -> handle.execute(REACHED, view, seq));
    }

    public long level(String view) {
        return jdbi.withHandle(
                handle -> handle.select(LEVEL, view).mapTo(long.class).one());
    }

    /** Its keeper waits for the ledger, so wakes by the same bell. */
    public void requestReset(String view) {
        jdbi.useTransaction(handle -> {
            handle.execute(REQUEST_RESET, view);
            handle.execute("select pg_notify('ledger', 'reset')");
        });
    }

    public boolean resetRequested(String view) {
        return jdbi.withHandle(handle ->
                handle.select(RESET_REQUESTED, view).mapTo(boolean.class).one());
    }
}

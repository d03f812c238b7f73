package opencredit.data.store.read;

import java.util.OptionalLong;
import opencredit.data.store.db.Presence;
import org.jdbi.v3.core.Jdbi;

/**
 * How far each view of the ledger has come, told by its keeper. A view is kept once by each server, under the server's
 * instance, or once for all of them, under {@link Presence#SHARED}.
 */
public final class Levels {
    private static final String REACHED = """
            insert into view_level (view, instance, seq) values (?, ?, ?) on conflict (view, instance)
            do update set seq = excluded.seq, reset_requested = view_level.reset_requested and excluded.seq <> 0
            """;

    private static final String DECLARE =
            "insert into view_level (view, instance) values (?, ?) on conflict (view, instance) do nothing";

    private static final String FORGET_DEAD = """
            delete from view_level where view = ? and instance <> ?
              and instance not in (select instance from serving)
            """;

    private static final String LEVEL =
            "select coalesce((select seq from view_level where view = ? and instance = ?), 0)";

    private static final String RESET_REQUESTED =
            "select coalesce((select reset_requested from view_level where view = ? and instance = ?), false)";

    /** The level of a view at each running server: its own, else the shared one, else none yet. */
    private static final String TOLD = """
            from serving s
              left join view_level own on own.instance = s.instance and own.view = ?
              left join view_level shared on shared.instance = 0 and shared.view = ?
            """;

    /** A server that has told nothing yet has come nowhere. */
    private static final String SLOWEST = "select min(coalesce(own.seq, shared.seq, 0)) " + TOLD;

    private static final String REQUEST_RESET =
            """
            insert into view_level (view, instance, reset_requested)
            select distinct ?, coalesce(own.instance, shared.instance, s.instance), true
            """ + TOLD + " on conflict (view, instance) do update set reset_requested = true";

    private static final String PENDING =
            "select coalesce(bool_or(coalesce(own.reset_requested, shared.reset_requested)), false) " + TOLD;

    private final Jdbi jdbi;

    public Levels(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void reached(String view, long instance, long seq) {
        jdbi.useHandle(handle -> handle.execute(REACHED, view, instance, seq));
    }

    public long level(String view, long instance) {
        return jdbi.withHandle(
                handle -> handle.select(LEVEL, view, instance).mapTo(long.class).one());
    }

    /**
     * Says that a view is kept under {@code instance}, before its server announces itself, and forgets what servers that
     * run no more have told. From then on whoever asks for a beginning anew asks this keeper too.
     */
    public void declare(String view, long instance) {
        jdbi.useTransaction(handle -> {
            handle.execute(FORGET_DEAD, view, instance);
            handle.execute(DECLARE, view, instance);
        });
    }

    /** How far the slowest of the running servers is; empty when none runs. */
    public OptionalLong slowest(String view) {
        return jdbi.withHandle(handle -> handle.select(SLOWEST, view, view)
                .map((row, context) -> {
                    long slowest = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(slowest);
                })
                .one());
    }

    /** Asks every running server, or the one that keeps it for all. Its keeper waits for the ledger, so wakes by the same bell. */
    public void requestReset(String view) {
        jdbi.useTransaction(handle -> {
            handle.execute(REQUEST_RESET, view, view, view);
            handle.execute("select pg_notify('ledger', 'reset')");
        });
    }

    public boolean resetRequested(String view, long instance) {
        return jdbi.withHandle(handle -> handle.select(RESET_REQUESTED, view, instance)
                .mapTo(boolean.class)
                .one());
    }

    /** Whether a running server has not begun what it was asked for. */
    public boolean resetPending(String view) {
        return jdbi.withHandle(handle ->
                handle.select(PENDING, view, view).mapTo(boolean.class).one());
    }
}

package opencredit.data.store.append;

import opencredit.data.store.db.LedgerHead;
import org.jdbi.v3.core.Handle;

/**
 * The planner's statistics of the register. PostgreSQL collects them by itself within minutes; until then readers of
 * one that is being filled would be answered by guesses, a hundred times slower.
 */
public final class PlannerStatistics {
    /** Eight times: three counts on the way to a million records, together a second of its load. */
    private static final String IS_DUE = "select " + LedgerHead.NUMBER + """
              >= 8 * (select greatest(1250, reltuples) from pg_class where oid = 'entry'::regclass)
            """;

    private static final String COUNT = "select count_for_planner()";

    private PlannerStatistics() {}

    /** Counts it again if it has grown to eight times what it was. */
    public static void renew(Handle handle) {
        if (handle.createQuery(IS_DUE).mapTo(boolean.class).one()) {
            handle.execute(COUNT);
        }
    }
}

package opencredit.data.store.lock;

import java.time.Clock;
import org.jdbi.v3.core.Handle;

/**
 * Forgets what a public body was called, once no record names it any more: it may have been a person's name in the wrong
 * column. The row stays without it, for its first day and what it submitted count for its code.
 *
 * <p>A batch that is being staged may have taken the number of a name and not have written it yet. It holds a shared lock
 * meanwhile; who forgets needs that lock alone, and leaves the names to the next hour where it is held.
 */
public final class BodyNames {
    /** Any number that nothing else locks by. */
    private static final long KEY = 0x626F64796E616DL;

    /** For the rest of the transaction. */
    public static final String BEING_GIVEN = "select pg_advisory_xact_lock_shared(" + KEY + ")";

    private static final String ALONE = "select pg_try_advisory_xact_lock(" + KEY + ")";

    /** A number sign before the row's own number stands for a forgotten name. One look through the records. */
    private static final String UNUSED = """
            select a.id from authority a where a.name <> '#' || a.id
              and not exists (select from record r where r.authority = a.id)
              and not exists (select from record r where r.publisher = a.id)
              and not exists (select from staged s where s.authority = a.id or s.publisher = a.id)
            """;

    private static final String IS_ANY = "select exists (" + UNUSED + ")";

    /** A row that a finishing batch has locked is skipped: the next hour forgets its name. */
    private static final String FORGET =
            "update authority set name = '#' || id where id in (" + UNUSED + " for update of a skip locked)";

    private BodyNames() {}

    /** Forgets every name that nothing bears any more; the transaction holds the ledger's lock, so that no record comes. */
    public static void forget(Handle handle) {
        if (handle.select(ALONE).mapTo(boolean.class).one()) {
            handle.execute(JoinPlans.READ_WHOLE);
            handle.execute(FORGET);
        }
    }

    /** The same at any time. Mostly there is nothing to forget, and nobody has to wait for the lock. */
    public static void sweep(Handle handle, Clock clock) {
        if (handle.select(IS_ANY).mapTo(boolean.class).one()) {
            handle.useTransaction(transaction -> {
                Lock.take(transaction, clock);
                forget(transaction);
            });
        }
    }
}

package opencredit.data.store.db;

import java.time.Duration;
import opencredit.data.store.connect.Bell;
import opencredit.data.store.connect.PoolKind;

/**
 * The last entry of the ledger: who wants its number, or waits for the next, asks here. A test finds no other place
 * that reads it. Safe for threads.
 */
public final class LedgerHead {
    /** The number, for statements that need it of the same moment as all else they read; 0 for an empty ledger. */
    public static final String NUMBER = "(select coalesce(max(seq), 0) from entry)";

    private static final String ASK = "select " + NUMBER;

    private final Database database;

    public LedgerHead(Database database) {
        this.database = database;
    }

    /** The last entry's number now; 0 for an empty ledger. */
    public long number() {
        return database.jdbi(PoolKind.MAIN)
                .withHandle(handle -> handle.createQuery(ASK).mapTo(long.class).one());
    }

    /** Waits until the ledger may have entries after {@code seq}, or the time is over. Wakes by NOTIFY, else polls. */
    public void awaitAfter(long seq, Duration longest) {
        Bell bell = database.bell();
        long end = System.nanoTime() + longest.toNanos();
        long heard = bell.rung();
        Duration left = longest;
        while (number() <= seq && left.isPositive() && !Thread.currentThread().isInterrupted()) {
            bell.await(heard, left);
            heard = bell.rung();
            left = Duration.ofNanos(end - System.nanoTime());
        }
    }
}

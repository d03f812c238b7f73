package opencredit.data.store.lock;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;

/**
 * The end of the ledger, while nobody else can write: numbers are given in commit order, so that no reader of the
 * sequence ever misses one. Should the connection that holds it die, the primary key of {@code entry} still lets
 * nobody write a number twice.
 *
 * @param seq the last entry's number
 * @param at what the next entries are stamped with: now, or the last entry's moment should the clock be behind it
 */
public record Lock(long seq, Instant at) {
    /** Any number that nothing else locks by. */
    private static final long KEY = 0x6f70656e_63726564L;

    private static final String HEAD = "select seq, at from entry order by seq desc limit 1";

    /** Waits for it, and holds it until this transaction ends. */
    public static Lock take(Handle handle, Clock clock) {
        handle.execute("select pg_advisory_xact_lock(?)", KEY);
        return read(handle, clock);
    }

    /** Waits for it, and holds it over any number of transactions. */
    public static Held hold(Handle handle) {
        handle.execute("select pg_advisory_lock(?)", KEY);
        return new Held(handle);
    }

    /** The moment as PostgreSQL takes it. */
    public OffsetDateTime stamp() {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** The end once a decided chunk is written. */
    public Lock after(Chunk chunk) {
        return new Lock(seq + chunk.written(), at);
    }

    /** Tells those who listen, once this is committed. */
    public static void announce(Handle handle, long seq) {
        handle.execute("select pg_notify('ledger', ?)", Long.toString(seq));
    }

    private static Lock read(Handle handle, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return handle.createQuery(HEAD)
                .map((row, context) -> {
                    Instant last = row.getObject(2, OffsetDateTime.class).toInstant();
                    return new Lock(row.getLong(1), last.isAfter(now) ? last : now);
                })
                .findOne()
                .orElse(new Lock(0, now));
    }

    /** Holds it, until closed. */
    public record Held(Handle handle) implements AutoCloseable {

        public Lock read(Clock clock) {
            return Lock.read(handle, clock);
        }

        @Override
        public void close() {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
            handle.execute("select pg_advisory_unlock(?)", KEY);
        }
    }
}

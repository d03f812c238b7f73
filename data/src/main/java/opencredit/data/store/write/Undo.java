package opencredit.data.store.write;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.BatchOutcome;
import opencredit.data.outcome.BatchState;
import opencredit.data.outcome.UndoOutcome.Undone;
import opencredit.data.store.append.BatchWord;
import opencredit.data.store.db.LedgerHead;
import opencredit.data.store.lock.AuditTrail;
import opencredit.data.store.lock.BodyNames;
import opencredit.data.store.lock.JoinPlans;
import opencredit.data.store.lock.Lock;
import opencredit.data.store.lock.Withdrawal;
import opencredit.data.store.tally.EntryTally;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a batch did: records that it published are withdrawn, records that it amended get their former content
 * as a new version. What somebody else has changed since stays: it is not the batch's any more. Any number of these at once,
 * and again after a crash, do it once.
 */
final class Undo {
    /** Entries of one transaction: a tenth of a second, which is how long other writers wait. */
    public static final int ENTRIES = 2_000;

    private static final String STATE = """
            select state, published + amended + withdrawn = coalesce(
                (select sum(last_seq - first_seq + 1) from act where batch = b.id and deed = 'append'), 0)
            from batch b where id = ?
            """;

    private static final String NEXT = """
            select e.seq from act a join entry e on e.seq between a.first_seq and a.last_seq
            where a.batch = ? and a.deed = 'append' and e.seq > ? order by e.seq limit ?
            """;

    private static final String PUBLISHED = """
            select r.id from entry e join record r on r.id = e.record and r.seq = e.seq
            where e.seq = any(?) and e.event in ('published', 'restored') order by e.seq
            """;

    private static final String COUNT = """
            select count(*) filter (where e.event = 'withdrawn'), count(*) filter (where e.event = 'amended')
            from act a join entry e on e.seq between a.first_seq and a.last_seq
            where a.batch = ? and a.deed = 'undo'
            """;

    private static final String LEFT = """
            select e.record, count(*) over () from act a join entry e on e.seq between a.first_seq and a.last_seq
            where a.batch = :batch and a.deed = 'append' and not exists (
              select from entry t join act u on t.seq between u.first_seq and u.last_seq
              where t.record = e.record and u.batch = :batch and u.deed = 'undo')
            order by e.seq limit 1000
            """;

    private final Handle handle;
    private final Clock clock;
    private final EntryTally tally;
    private final long batch;
    private final Act act;
    private final int entries;
    private long done;

    /** @param handle a connection of its own: readers' pools must not wait for a large batch */
    public Undo(Handle handle, Clock clock, EntryTally tally, long batch, Act act, int entries) {
        this.handle = handle;
        this.clock = clock;
        this.tally = tally;
        this.batch = batch;
        this.act = act;
        this.entries = entries;
    }

    /** Why the batch cannot be undone; null when it can. */
    public BatchOutcome.@Nullable Refused refused() {
        return handle.select(STATE, batch)
                .map((row, context) -> refused(BatchState.of(row.getString(1)), row.getBoolean(2)))
                .findOne()
                .orElseGet(() -> Optional.of(new BatchOutcome.Unknown()))
                .orElse(null);
    }

    private static Optional<BatchOutcome.Refused> refused(BatchState state, boolean isKept) {
        return switch (state) {
            case APPENDED, CANCELLED -> isKept ? Optional.empty() : Optional.of(new BatchOutcome.NotKept());
            case STAGED, WAITING, CANCELLING, UNDONE -> Optional.of(new BatchOutcome.InState(state));
        };
    }

    /** Takes back what comes next; false when nothing is left. */
    public boolean next() {
        return handle.inTransaction(transaction -> {
            JoinPlans.probe(handle.getConnection());
            List<Long> some =
                    handle.select(NEXT, batch, done, entries).mapTo(Long.class).list();
            if (some.isEmpty()) {
                return false;
            }
            take(some.toArray(Long[]::new));
            done = some.getLast();
            return true;
        });
    }

    private void take(Long[] some) {
        Lock lock = Lock.take(handle, clock);
        List<UUID> published =
                handle.select(PUBLISHED, (Object) some).mapTo(UUID.class).list();
        int withdrawn = Withdrawal.ofAll(handle, lock, published, act.reason(), tally);
        long last = FormerVersions.bringBack(handle, new Lock(lock.seq() + withdrawn, lock.at()), some, act.reason());
        tally.noteWritten(handle, lock.seq() + withdrawn, last, lock.at());
        if (last > lock.seq()) {
            AuditTrail.noteUndoing(handle, lock, last, batch, act);
            Lock.announce(handle, last);
        }
    }

    /** Notes that nothing is left, and says what was done, by whichever of those who undid it. */
    public Undone finish() {
        handle.useTransaction(transaction -> BatchWord.UNDO.speak(transaction, batch, act.actor(), clock));
        BodyNames.sweep(handle, clock);
        long[] left = {0};
        List<UUID> records = handle.createQuery(LEFT)
                .bind("batch", batch)
                .map((row, context) -> {
                    left[0] = row.getLong(2);
                    return row.getObject(1, UUID.class);
                })
                .list();
        long head =
                handle.select("select " + LedgerHead.NUMBER).mapTo(long.class).one();
        return handle.select(COUNT, batch)
                .map((row, context) -> new Undone(row.getLong(1), row.getLong(2), left[0], records, head))
                .one();
    }
}

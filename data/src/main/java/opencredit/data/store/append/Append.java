package opencredit.data.store.append;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import opencredit.data.store.db.LedgerHead;
import opencredit.data.store.lock.AuditTrail;
import opencredit.data.store.lock.Chunk;
import opencredit.data.store.lock.JoinPlans;
import opencredit.data.store.lock.Lock;
import opencredit.data.store.lock.Progress;
import opencredit.data.store.lock.RowFate;
import opencredit.data.store.lock.Withdrawal;
import opencredit.data.store.tally.EntryTally;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Appends a batch, chunk by chunk. Two chunks at a time where nothing has to be decided any more: keeping eight indexes
 * is what takes long, and two connections do it on two cores. The second commits after the first, or not at all.
 */
public final class Append implements AutoCloseable {
    /** Rows of one transaction: about a third of a second, which is how long a withdrawal may wait. */
    public static final int ROWS = 10_000;

    private static final String FINISH = """
            update batch set ended = :at,
              state = case when exists (select from refused r where r.batch = id and r.code = 'cancelled')
                then 'cancelled' else 'appended' end,
              seq = case when seq = 0 then %s else seq end
            where id = :batch and state in ('staged', 'cancelling') and cancelled_by is null
            """.formatted(LedgerHead.NUMBER);

    private final Handle first;
    private final Supplier<Handle> opening;
    private final long batch;
    private final Clock clock;
    private final EntryTally tally;
    private final int rows;
    private @Nullable Handle second;

    /** @param opening connections of its own, for readers' pools must not wait for a load; a second one only if it is needed */
    public Append(Supplier<Handle> opening, long batch, Clock clock, EntryTally tally, int rows) {
        this.first = opening.get();
        this.opening = opening;
        this.batch = batch;
        this.clock = clock;
        this.tally = tally;
        this.rows = rows;
    }

    /** Appends what comes next; false when nothing is left, or the batch is cancelled. */
    public boolean next() {
        boolean isAppended = appendNext();
        if (isAppended) {
            PlannerStatistics.renew(first);
        }
        return isAppended;
    }

    private boolean appendNext() {
        try (Lock.Held held = Lock.hold(first)) {
            first.begin();
            Lock lock = held.read(clock);
            Progress progress = Progress.read(first, batch);
            if (progress.cancelled()) {
                BatchLeftovers.cancel(first, progress, lock);
                first.commit();
                return false;
            }
            Chunk chunk = Chunk.next(first, progress, rows);
            if (progress.appended() || chunk.isEmpty()) {
                return false;
            }
            append(chunk, progress, lock);
            return true;
        }
    }

    /** Ends a batch of which nothing is left. Without the ledger's lock: all its rows are gone through once more. */
    public void finish() {
        if (!isFinished()) {
            // it was cancelled after its last row: the act is noted all the same
            appendNext();
            isFinished();
        }
    }

    private boolean isFinished() {
        return first.inTransaction(handle -> {
            int finished = handle.createUpdate(FINISH)
                    .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .bind("batch", batch)
                    .execute();
            if (finished > 0) {
                Publication.begin(handle, batch);
                BatchLeftovers.empty(handle, batch);
            }
            return finished > 0;
        });
    }

    private void append(Chunk chunk, Progress progress, Lock lock) {
        if (lock.seq() == progress.known() && chunk.isDecided()) {
            Chunk other = Chunk.next(first, progress.after(chunk, lock.seq()), rows);
            if (!other.isEmpty() && other.isDecided()) {
                appendBoth(chunk, other, progress, lock);
                return;
            }
        }
        JoinPlans.probe(first.getConnection());
        Chunk settled = RowDecisions.settle(first, chunk, lock.seq() != progress.known());
        long seq = Publication.publish(first, settled, lock, tally);
        seq = Withdrawal.ofChunk(first, settled, lock, seq, tally);
        if (settled.count(RowFate.END) > 0) {
            settled = RowDecisions.settleEnds(first, settled);
        }
        commit(first, settled, progress, lock, seq);
    }

    private void appendBoth(Chunk chunk, Chunk other, Progress progress, Lock lock) {
        Lock afterwards = lock.after(chunk);
        Handle second = second();
        FutureTask<Long> publishing = new FutureTask<>(() -> publish(second, other, afterwards));
        second.begin();
        try {
            Thread.ofVirtual().start(publishing);
            commit(first, chunk, progress, lock, publish(first, chunk, lock));
            commit(second, other, progress.after(chunk, lock.seq()), afterwards, result(publishing));
        } finally {
            if (second.isInTransaction()) {
                await(publishing);
                second.rollback();
            }
        }
    }

    private Handle second() {
        Handle open = second == null ? opening.get() : second;
        second = open;
        return open;
    }

    @Override
    public void close() {
        try (first;
                Handle open = second) {
            second = null;
        }
    }

    private long publish(Handle handle, Chunk chunk, Lock lock) {
        JoinPlans.probe(handle.getConnection());
        return Publication.publish(handle, chunk, lock, tally);
    }

    private static void commit(Handle handle, Chunk chunk, Progress progress, Lock lock, long seq) {
        Corrected.release(handle, chunk);
        BatchLeftovers.note(handle, chunk);
        progress.advance(handle, chunk, lock, seq);
        if (seq > lock.seq()) {
            AuditTrail.noteChunk(handle, lock, seq, chunk.batch());
            Lock.announce(handle, seq);
        }
        handle.commit();
    }

    private static long result(FutureTask<Long> publishing) {
        try {
            return publishing.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("cannot append a chunk", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while appending", stopped);
        }
    }

    /** The connection is its until it is done with it. */
    private static void await(FutureTask<Long> publishing) {
        boolean interrupted = false;
        while (!publishing.isDone()) {
            try {
                publishing.get();
            } catch (InterruptedException again) {
                interrupted = true;
            } catch (ExecutionException failedToo) {
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

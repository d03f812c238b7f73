package opencredit.data.store.write;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Appended;
import opencredit.data.outcome.BatchOutcome;
import opencredit.data.outcome.BatchState;
import opencredit.data.outcome.Outcome;
import opencredit.data.outcome.UndoOutcome;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.append.Append;
import opencredit.data.store.append.BatchResults;
import opencredit.data.store.append.BatchWord;
import opencredit.data.store.append.PlannerStatistics;
import opencredit.data.store.append.WaitingBatches;
import opencredit.data.store.column.SharedNumbers;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Seal;
import opencredit.data.store.db.StoreFailure;
import opencredit.data.store.lock.AuditTrail;
import opencredit.data.store.lock.AuditTrail.Deed;
import opencredit.data.store.lock.Lock;
import opencredit.data.store.lock.Withdrawal;
import opencredit.data.store.read.Entries;
import opencredit.data.store.stage.Numbered;
import opencredit.data.store.tally.EntryTally;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * All writes to the ledger, under one advisory lock, so that no reader of the sequence misses an entry. Safe for
 * threads and for any number of processes.
 */
public final class Ledger {
    private static final String UNFINISHED = "select id from batch where state in ('staged', 'cancelling') order by id";

    private final Database database;
    private final Jdbi jdbi;
    private final Clock clock;
    private final EntryTally tally;

    /** @param deadlines by which the tally measures lateness; none where no figures are made of what is written */
    public Ledger(Database database, Clock clock, Deadlines deadlines) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.clock = clock;
        this.tally = new EntryTally(deadlines);
    }

    /**
     * Appends a finished batch, in transactions of at most 10,000 rows. Goes on where a crash cut it off; appending one
     * that is done returns its result again.
     *
     * @param progress told how many rows are done
     */
    public Appended append(long batch, LongConsumer progress) {
        return append(batch, Append.ROWS, progress);
    }

    public Appended append(long batch, int rowsAtOnce, LongConsumer progress) {
        try (Append append = new Append(database::open, batch, clock, tally, rowsAtOnce)) {
            while (append.next()) {
                progress.accept(jdbi.withHandle(handle -> BatchResults.rowsDone(handle, batch)));
            }
            append.finish();
        }
        return results(batch);
    }

    /** The results of a batch so far. */
    public Appended results(long batch) {
        return jdbi.withHandle(handle -> BatchResults.of(handle, batch));
    }

    /** The effects of a batch that waits, were it appended now. */
    public BatchImpact impact(String dataset, long batch) {
        return jdbi.withHandle(handle -> {
            try {
                return BatchImpact.of(handle.getConnection(), dataset, batch);
            } catch (SQLException failed) {
                throw new StoreFailure("cannot read a batch that waits", failed);
            }
        });
    }

    /**
     * Publishes no further row of a batch, whoever appends it: at most the transaction under way ends. Its other rows
     * are counted as refused, {@code cancelled}, by whoever looks at the batch next. Waits for the ledger only where the
     * batch waits, and nobody appends it.
     */
    public BatchOutcome cancel(long batch, String actor) {
        BatchOutcome outcome = jdbi.inTransaction(handle -> BatchWord.stop(handle, batch, actor));
        return outcome instanceof BatchOutcome.InState(BatchState state) && state == BatchState.WAITING
                ? jdbi.inTransaction(handle -> BatchWord.DROP.speak(handle, batch, actor, clock))
                : outcome;
    }

    /** Lets a batch that waits be appended, by the caller or by any server. */
    public BatchOutcome confirm(long batch, String actor) {
        return jdbi.inTransaction(handle -> BatchWord.CONFIRM.speak(handle, batch, actor, clock));
    }

    /**
     * Takes back what a batch did, in transactions of at most 2,000 entries. What others changed since stays. May be
     * called again after a crash; what is undone whole is undone once.
     */
    public UndoOutcome undo(long batch, Act act) {
        return undo(batch, act, Undo.ENTRIES);
    }

    public UndoOutcome undo(long batch, Act act, int entriesAtOnce) {
        try (Handle handle = database.open()) {
            Undo undo = new Undo(handle, clock, tally, batch, act, entriesAtOnce);
            BatchOutcome.Refused refused = undo.refused();
            if (refused != null) {
                return new UndoOutcome.NotUndone(refused);
            }
            while (undo.next()) {
                PlannerStatistics.renew(handle);
            }
            return undo.finish();
        }
    }

    /**
     * Makes an empty register a demonstration, for ever.
     *
     * @return whether it is one; a register with entries stays what it is
     */
    public boolean beginDemonstration() {
        return jdbi.inTransaction(handle -> {
            Lock.take(handle, clock);
            return Seal.markDemonstration(handle);
        });
    }

    /** Batches that are staged, wait for nobody, and are not wholly appended: left behind by a crash. */
    public List<Long> unfinished() {
        return jdbi.withHandle(
                handle -> handle.createQuery(UNFINISHED).mapTo(Long.class).list());
    }

    /**
     * Withdraws a record: content and salts of all its versions are deleted in the same transaction.
     *
     * @param replacedBy the record to read instead, which is another
     * @return {@code Written}, {@code Unknown} or {@code NotShown}
     */
    public Outcome withdraw(UUID record, Act act, @Nullable UUID replacedBy) {
        return withdraw(record, act, replacedBy, RecordCondition.NONE);
    }

    /** @return {@code NotYours} and {@code Changed} too, where the condition does not hold */
    public Outcome withdraw(UUID record, Act act, @Nullable UUID replacedBy, RecordCondition condition) {
        if (record.equals(replacedBy)) {
            throw new IllegalArgumentException("no record replaces itself");
        }
        return jdbi.inTransaction(handle -> {
            Lock lock = Lock.take(handle, clock);
            Outcome.Refused refused = condition.refusal(handle, record);
            if (refused != null) {
                return refused;
            }
            return Withdrawal.ofOne(handle, lock, record, act.reason(), replacedBy, tally)
                    ? written(handle, lock, Deed.WITHDRAW, act)
                    : RecordState.of(handle, record);
        });
    }

    /**
     * Withdraws every record whose publication window was over at {@code now}, with reason {@code window-ended}, in
     * transactions of at most 2,000 records. Two who do it at once withdraw each record once.
     *
     * @param stopping asked between two transactions; what is left, the next call does
     * @return how many records this call withdrew
     */
    public long withdrawEnded(Instant now, BooleanSupplier stopping) {
        return withdrawEnded(now, Expiry.RECORDS, stopping);
    }

    public long withdrawEnded(Instant now, int recordsAtOnce, BooleanSupplier stopping) {
        try (Handle handle = database.open()) {
            return new Expiry(handle, clock, tally, now, recordsAtOnce).run(stopping);
        }
    }

    /**
     * Cancels the batches that nobody confirmed within {@link WaitingBatches#LONGEST}, and drops their rows.
     *
     * @return how many
     */
    public int endWaiting(Instant now) {
        try (Handle handle = database.open()) {
            List<Long> ended = WaitingBatches.end(handle, now, clock);
            ended.forEach(batch -> append(batch, rows -> {}));
            return ended.size();
        }
    }

    /**
     * Restores a withdrawn record as a new version.
     *
     * @return {@code Written}, {@code Unknown}, {@code AlreadyShown} or {@code AnotherDecision}
     */
    public Outcome restore(UUID record, Act act, Disclosure disclosure) {
        return restore(record, act, disclosure, RecordCondition.NONE);
    }

    /** @return {@code NotYours} too, where the condition does not hold */
    public Outcome restore(UUID record, Act act, Disclosure disclosure, RecordCondition condition) {
        return jdbi.inTransaction(handle -> {
            Lock lock = Lock.take(handle, clock);
            Outcome.Refused refused = condition.refusal(handle, record);
            return refused == null
                    ? write(handle, lock, Restoration::restore, Deed.RESTORE, record, act, disclosure)
                    : refused;
        });
    }

    /**
     * Corrects a record that is shown by a new version: contents and salts of all its older versions are deleted in the
     * same transaction, and nobody can bring them back.
     *
     * @return {@code Written}, {@code Unknown}, {@code NotShown}, {@code AnotherDecision} or {@code Unchanged}
     */
    public Outcome correct(UUID record, Act act, Disclosure disclosure) {
        return correct(record, act, disclosure, RecordCondition.NONE);
    }

    /** @return {@code NotYours} and {@code Changed} too, where the condition does not hold */
    public Outcome correct(UUID record, Act act, Disclosure disclosure, RecordCondition condition) {
        return jdbi.inTransaction(handle -> {
            Lock lock = Lock.take(handle, clock);
            Outcome.Refused refused = condition.refusal(handle, record);
            if (refused != null) {
                return refused;
            }
            return Correction.isSaid(handle, record, disclosure)
                    ? new Outcome.Unchanged()
                    : write(handle, lock, Correction::correct, Deed.CORRECT, record, act, disclosure);
        });
    }

    private Outcome write(
            Handle handle, Lock lock, VersionWrite write, Deed deed, UUID record, Act act, Disclosure disclosure) {
        // under the lock: a name without records is forgotten under it. On a connection of another pool: whoever waits
        // for the lock holds one of this
        SharedNumbers numbers = new Numbered(database.jdbi(PoolKind.BATCHES)).shared(disclosure);
        if (write.next(handle, lock, record, act.reason(), disclosure, numbers)) {
            tally.noteWritten(handle, lock.seq(), lock.seq() + 1, lock.at());
            return written(handle, lock, deed, act);
        }
        Outcome.Refused state = RecordState.of(handle, record);
        return isInState(state, deed) ? new Outcome.AnotherDecision() : state;
    }

    /** Whether the record is in the state that the write needs, so that it was refused for its key or dataset. */
    private static boolean isInState(Outcome.Refused state, Deed deed) {
        return deed == Deed.CORRECT ? state instanceof Outcome.AlreadyShown : state instanceof Outcome.NotShown;
    }

    private static Outcome written(Handle handle, Lock before, Deed deed, Act act) {
        AuditTrail.note(handle, before, before.seq() + 1, deed, act);
        Lock.announce(handle, before.seq() + 1);
        return new Outcome.Written(Entries.one(handle, before.seq() + 1));
    }

    /** Writes one record's next version with the entry after the lock's; false when the record is not as it has to be. */
    private interface VersionWrite {
        boolean next(Handle handle, Lock lock, UUID id, String reason, Disclosure disclosure, SharedNumbers numbers);
    }
}

package opencredit.data.store.append;

import java.time.Clock;
import opencredit.data.outcome.BatchOutcome;
import opencredit.data.outcome.BatchState;
import opencredit.data.store.lock.AuditTrail;
import opencredit.data.store.lock.AuditTrail.Deed;
import opencredit.data.store.lock.Lock;
import org.jdbi.v3.core.Handle;

/** A word about a whole batch, spoken by somebody: it sets the state in one step, so that of two words one holds. */
public enum BatchWord {
    CONFIRM(Deed.CONFIRM, "update batch set state = 'staged', confirmed = true where id = ? and state = 'waiting'"),
    /** Of a batch that waits: nobody appends it. */
    DROP(Deed.CANCEL, "update batch set state = 'cancelling' where id = ? and state = 'waiting'"),
    UNDO(Deed.UNDO, "update batch set state = 'undone' where id = ? and state in ('appended', 'cancelled')");

    private static final String STOP =
            "update batch set state = 'cancelling', cancelled_by = ? where id = ? and state = 'staged'";

    private static final String STATE = "select state from batch where id = ?";

    /**
     * A key that was rotated is the same holder's, and whoever made a key may have it. Two keys that the same administrator
     * made are of two people.
     */
    private static final String IS_OWN = """
            with recursive pair (actor, submitter) as (
              select substr(:actor, 5), substr(b.submitter, 5) from batch b where b.id = :batch),
            holder (id, key) as (
              select k.id, k.id from api_key k join pair p on k.id in (p.actor, p.submitter)
              union select k.replaces, h.key from holder h join api_key k on k.id = h.id where k.replaces is not null),
            maker (id, key) as (
              select h.id, h.key from holder h
              union select l.id, m.key from maker m join api_key k on k.id = m.id
                cross join lateral (values (k.replaces), (substr(k.created_by, 5))) l (id) where l.id is not null)
            select exists (select from pair p join holder h on true join maker m on m.id = h.id
              where (h.key, m.key) in ((p.actor, p.submitter), (p.submitter, p.actor)))
            """;

    private final Deed deed;
    private final String change;

    BatchWord(Deed deed, String change) {
        this.deed = deed;
        this.change = change;
    }

    /**
     * Speaks it, in the transaction of {@code handle}, which has done nothing yet. The ledger's lock comes first: whoever
     * appends the batch holds it and changes the same row.
     */
    public BatchOutcome speak(Handle handle, long batch, String actor, Clock clock) {
        Lock lock = Lock.take(handle, clock);
        if (this == CONFIRM && isWaiting(handle, batch) && isOwn(handle, batch, actor)) {
            return new BatchOutcome.SamePerson();
        }
        if (handle.execute(change, batch) == 0) {
            return state(handle, batch);
        }
        AuditTrail.noteWord(handle, lock, deed, actor, batch);
        return new BatchOutcome.Accepted();
    }

    /**
     * Marks a batch that is on its way into the ledger as cancelled, in a transaction of its own. Without the ledger's lock:
     * whoever appends the batch holds it for chunk after chunk, and would be done before the word is heard. Whoever drops the
     * rows notes the act ({@link BatchLeftovers#cancel}).
     */
    public static BatchOutcome stop(Handle handle, long batch, String actor) {
        return handle.execute(STOP, actor, batch) == 0 ? state(handle, batch) : new BatchOutcome.Accepted();
    }

    private static BatchOutcome state(Handle handle, long batch) {
        return handle.select(STATE, batch)
                .mapTo(String.class)
                .findOne()
                .<BatchOutcome>map(state -> new BatchOutcome.InState(BatchState.of(state)))
                .orElseGet(BatchOutcome.Unknown::new);
    }

    private static boolean isWaiting(Handle handle, long batch) {
        return handle.select(STATE, batch)
                .mapTo(String.class)
                .findOne()
                .filter("waiting"::equals)
                .isPresent();
    }

    /** Whether the actor's key is the submitter's, or one came of the other by rotation or was made by it. */
    private static boolean isOwn(Handle handle, long batch, String actor) {
        return handle.createQuery(IS_OWN)
                .bind("actor", actor)
                .bind("batch", batch)
                .mapTo(boolean.class)
                .one();
    }
}

package opencredit.data.store.append;

import java.time.Clock;
import java.time.ZoneOffset;
import opencredit.data.outcome.BatchOutcome;
import opencredit.data.outcome.BatchState;
import org.jdbi.v3.core.Handle;

/** A word about a whole batch, spoken by somebody: it sets the state in one step, so that of two words one holds. */
public enum BatchWord {
    CONFIRM("confirm", "update batch set state = 'staged' where id = ? and state = 'waiting'"),
    CANCEL("cancel", "update batch set state = 'cancelling' where id = ? and state in ('staged', 'waiting')"),
    /** Nobody spoke in time. */
    LAPSE("cancel", "update batch set state = 'cancelling' where id = ? and state = 'waiting'"),
    UNDO("undo", "update batch set state = 'undone' where id = ? and state in ('appended', 'cancelled')");

    private static final String STATE = "select state from batch where id = ?";

    private static final String NOTE = "insert into act (at, actor, deed, batch) values (?, ?, ?, ?)";

    private final String deed;
    private final String change;

    BatchWord(String deed, String change) {
        this.deed = deed;
        this.change = change;
    }

    /** Speaks it, in the transaction of {@code handle}. */
    public BatchOutcome speak(Handle handle, long batch, String actor, Clock clock) {
        if (handle.execute(change, batch) == 0) {
            return handle.select(STATE, batch)
                    .mapTo(String.class)
                    .findOne()
                    .<BatchOutcome>map(state -> new BatchOutcome.InState(BatchState.of(state)))
                    .orElseGet(BatchOutcome.Unknown::new);
        }
        handle.execute(NOTE, clock.instant().atOffset(ZoneOffset.UTC), actor, deed, batch);
        return new BatchOutcome.Accepted();
    }
}

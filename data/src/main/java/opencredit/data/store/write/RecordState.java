package opencredit.data.store.write;

import java.util.UUID;
import opencredit.data.outcome.Outcome;
import org.jdbi.v3.core.Handle;

/** In which state a record is, for a write that found it in the wrong one. Asked under the ledger's lock. */
final class RecordState {
    private static final String SHOWN = "select exists (select from record where id = ?)";

    private static final String REASON =
            "select e.reason from withdrawn w join entry e on e.seq = w.seq where w.record = ?";

    private RecordState() {}

    public static Outcome.Refused of(Handle handle, UUID record) {
        if (handle.select(SHOWN, record).mapTo(boolean.class).one()) {
            return new Outcome.AlreadyShown();
        }
        return handle.select(REASON, record)
                .mapTo(String.class)
                .findOne()
                .<Outcome.Refused>map(Outcome.NotShown::new)
                .orElseGet(Outcome.Unknown::new);
    }
}

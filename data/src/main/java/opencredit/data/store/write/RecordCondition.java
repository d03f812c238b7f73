package opencredit.data.store.write;

import java.util.UUID;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Outcome;
import opencredit.data.outcome.OwnBodies;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold of a record that somebody changes, asked under the ledger's lock.
 *
 * @param own the bodies whose records may be changed; null for all
 * @param seq the entry as which it was last written; null for any
 */
public record RecordCondition(
        @Nullable OwnBodies own, @Nullable Long seq) {
    /** Of whoever may change all records. */
    static final RecordCondition NONE = new RecordCondition(null, null);

    private static final String FIND = """
            select a.name, a.code, r.seq from record r left join authority a on a.id = r.publisher where r.id = :id
            union all
            select a.name, a.code, null from withdrawn w left join tallied t on t.record = w.record
              left join tally y on y.id = t.tally left join authority a on a.id = y.publisher
            where w.record = :id
            """;

    /** Why the record may not be changed; null where it may, or where there is none. */
    Outcome.@Nullable Refused refusal(Handle handle, UUID record) {
        if (own == null && seq == null) {
            return null;
        }
        return handle.createQuery(FIND)
                .bind("id", record)
                .map((row, context) -> new Known(
                        row.getString(1) == null ? null : new Party(row.getString(1), row.getString(2), null),
                        row.getObject(3, Long.class)))
                .findOne()
                .map(this::refusal)
                .orElse(null);
    }

    private Outcome.@Nullable Refused refusal(Known known) {
        if (own != null && (known.publisher() == null || !own.reach(known.publisher()))) {
            return new Outcome.NotYours();
        }
        boolean isOther = seq != null && known.seq() != null && !seq.equals(known.seq());
        return isOther ? new Outcome.Changed() : null;
    }

    private record Known(
            @Nullable Party publisher, @Nullable Long seq) {}
}

package opencredit.api.wire;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;
import opencredit.data.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A ledger entry as readers see it.
 *
 * @param content of the version it made, where it may be shown and was asked for
 */
public record EntryJson(
        long seq,
        String at,
        String event,
        String reason,
        String dataset,
        UUID record,
        int version,
        @Nullable String commitment,
        @Nullable UUID replacedBy,
        @JsonRawValue @Nullable String content) {

    /** The entry alone. */
    public static EntryJson of(Entry entry) {
        return of(entry, null);
    }

    /** The entry with a version's content. */
    public static EntryJson of(Entry entry, @Nullable String content) {
        return new EntryJson(
                entry.seq(),
                RecordJson.instant(entry.at()),
                entry.event().wire(),
                entry.reason(),
                entry.dataset(),
                entry.record(),
                entry.version(),
                entry.commitment(),
                entry.replacedBy(),
                content);
    }
}

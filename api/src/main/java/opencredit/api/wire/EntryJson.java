package opencredit.api.wire;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import opencredit.data.export.RecordJson;
import opencredit.data.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A ledger entry as readers see it.
 *
 * @param title of the record, where it is shown and was asked for; with {@code subjectName}
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
        @Nullable String title,
        @Nullable String subjectName,
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
                null,
                null,
                content);
    }

    /** The entry with what its record is called, for a record that is shown. */
    public EntryJson titled(JsonNode shown) {
        return new EntryJson(
                seq,
                at,
                event,
                reason,
                dataset,
                record,
                version,
                commitment,
                replacedBy,
                shown.path("title").textValue(),
                shown.at("/subject/name").textValue(),
                content);
    }
}

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
 * @param shown the record as it is now, where it is shown and was asked for
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
        @JsonRawValue @Nullable String content,
        @JsonRawValue @Nullable String shown) {

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
                content,
                null);
    }

    /** The entry with what its record is called, for a record that is shown. */
    public EntryJson titled(JsonNode record) {
        return with(record.path("title").textValue(), record.at("/subject/name").textValue(), shown);
    }

    /** The entry with its record as it is now, for a record that is shown. */
    public EntryJson showing(String record) {
        return with(title, subjectName, record);
    }

    private EntryJson with(@Nullable String newTitle, @Nullable String newName, @Nullable String newShown) {
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
                newTitle,
                newName,
                content,
                newShown);
    }
}

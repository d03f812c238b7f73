package opencredit.data.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to a request for a record by its id. */
public sealed interface Found {

    /** It is shown. */
    record Shown(StoredRecord record) implements Found {}

    /**
     * It was withdrawn, or its publication window is over (reason {@code window-ended}).
     *
     * @param replacedBy the record to read instead, or null
     */
    record Gone(
            UUID id,
            String dataset,
            String reason,
            Instant at,
            @Nullable UUID replacedBy) implements Found {}

    /** It never was. */
    record Unknown() implements Found {}
}

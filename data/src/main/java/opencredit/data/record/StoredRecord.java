package opencredit.data.record;

import java.time.Instant;
import java.util.UUID;

/**
 * A current record as stored.
 *
 * @param content the version's public content, RFC 8785 JSON, passed through to readers unparsed
 * @param seq the entry that made this version
 */
public record StoredRecord(
        UUID id, String dataset, String content, long seq, Instant publishedAt, Instant updatedAt, String sortValue) {}

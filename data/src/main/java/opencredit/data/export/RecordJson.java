package opencredit.data.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import opencredit.data.record.StoredRecord;

/**
 * A record as readers see it: the stored content as it is, and the three members that are no part of what the
 * commitment covers spliced in at its end.
 */
public final class RecordJson {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private RecordJson() {}

    /** The whole record. */
    public static String whole(StoredRecord record) {
        return append(new StringBuilder(record.content().length() + 128), record)
                .toString();
    }

    /** The whole record, appended. */
    public static StringBuilder append(StringBuilder out, StoredRecord record) {
        String content = record.content();
        return out.append(content, 0, content.length() - 1)
                .append(",\"seq\":")
                .append(record.seq())
                .append(",\"publishedAt\":\"")
                .append(instant(record.publishedAt()))
                .append("\",\"updatedAt\":\"")
                .append(instant(record.updatedAt()))
                .append("\"}");
    }

    /** UTC with milliseconds, always 24 characters. */
    public static String instant(Instant at) {
        return INSTANT.format(at);
    }
}

package opencredit.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import opencredit.api.http.Body;
import opencredit.data.store.StoredRecord;

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

    /** A whole record with one member more at its end, outside of what is verified. */
    public static Body with(Body whole, String member, Object value) {
        String record = new String(whole.bytes(), StandardCharsets.UTF_8);
        return Body.json(record.substring(0, record.length() - 1) + ",\"" + member + "\":" + Json.text(value) + '}');
    }

    /** The record with nothing but its id and the members asked for, {@code fields.fine} meaning one of the fields. */
    public static String some(StoredRecord record, List<String> paths) {
        JsonNode whole = Json.parse(whole(record));
        ObjectNode some = JsonNodeFactory.instance.objectNode();
        some.set("id", whole.get("id"));
        some.set("dataset", whole.get("dataset"));
        for (String path : paths) {
            copy(whole, some, path);
        }
        return some.toString();
    }

    private static void copy(JsonNode from, ObjectNode to, String path) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        JsonNode value = from.get(head);
        if (value == null) {
            return;
        }
        if (dot < 0) {
            to.set(head, value);
            return;
        }
        if (value.isObject()) {
            copy(value, to.withObjectProperty(head), path.substring(dot + 1));
        }
    }

    /** UTC with milliseconds, always 24 characters. */
    public static String instant(Instant at) {
        return INSTANT.format(at);
    }
}

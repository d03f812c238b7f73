package opencredit.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import opencredit.data.export.RecordJson;
import opencredit.data.record.StoredRecord;

/** A record with the members that a reader chose, as {@code fields=} does. */
final class ChosenMembers {
    private ChosenMembers() {}

    /** The record with nothing but its id, its dataset and these members, {@code fields.fine} meaning one of the fields. */
    static String of(StoredRecord record, List<String> paths) {
        JsonNode whole = Json.parse(RecordJson.whole(record));
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
}

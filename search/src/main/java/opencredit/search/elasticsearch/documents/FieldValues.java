package opencredit.search.elasticsearch.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a document that is being made, by field. */
final class FieldValues {

    private final Map<String, Object> values = new HashMap<>();

    void set(String field, Object value) {
        values.put(field, value);
    }

    /** Adds one of several values, unless it can neither be kept nor looked for as a whole. */
    void add(String field, @Nullable String value) {
        if (value != null && Fields.isTerm(value)) {
            strings(field).add(value);
        }
    }

    @SuppressWarnings("unchecked") // a field is either set or added to
    private List<String> strings(String field) {
        return (List<String>) values.computeIfAbsent(field, _ -> new ArrayList<String>());
    }

    Map<String, Object> values() {
        return values;
    }
}

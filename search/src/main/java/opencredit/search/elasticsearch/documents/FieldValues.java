package opencredit.search.elasticsearch.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.search.document.IndexedValue;

/** The values of a document that is being made, by field. */
final class FieldValues {

    private final Map<String, Object> values = new HashMap<>();

    void set(String field, Object value) {
        values.put(field, value);
    }

    /** Adds one of several values. */
    void add(IndexedValue value) {
        String counted = Fields.counted(value.field());
        if (value.isFound()) {
            strings(value.field()).add(value.value());
        }
        if (value.isCounted() && !(value.isFound() && counted.equals(value.field()))) {
            strings(counted).add(value.value());
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

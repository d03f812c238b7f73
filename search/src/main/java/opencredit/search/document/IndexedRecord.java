package opencredit.search.document;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import opencredit.search.SearchDocument;

/**
 * A record as fields with values, the same for every engine. Nothing of it is stored: an index answers ids.
 *
 * @param day of the decision, as days since 1970
 * @param visibleUntil milliseconds since 1970, exclusive; the greatest number for no end
 * @param values kept as a whole
 * @param numbers by field: amounts in cents, days since 1970
 * @param texts searched by fragments
 */
public record IndexedRecord(
        UUID id,
        long day,
        long visibleUntil,
        List<IndexedValue> values,
        Map<String, Long> numbers,
        List<IndexedText> texts) {

    /** What is written of a record. */
    public static IndexedRecord of(SearchDocument record) {
        return new RecordFields(record).indexed();
    }
}

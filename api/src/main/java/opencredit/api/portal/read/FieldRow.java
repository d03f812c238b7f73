package opencredit.api.portal.read;

import java.util.List;
import java.util.stream.Collectors;
import opencredit.data.dataset.Field;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record as a page shows it.
 *
 * @param title in the reader's language
 * @param values at least one
 */
public record FieldRow(Field field, String title, List<Value> values) {

    /** All of it as one text. */
    public String text() {
        return values.stream().map(Value::text).collect(Collectors.joining("；"));
    }

    /**
     * A value in words.
     *
     * @param href where it leads, or null
     * @param away whether that is somebody else's site
     */
    public record Value(String text, @Nullable String href, boolean away) {

        static Value of(String text) {
            return new Value(text, null, false);
        }
    }
}

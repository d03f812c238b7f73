package opencredit.data.dataset;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a dataset harm whom they are about, so that two people publish them.
 *
 * @param field whose value tells; null where all records are such
 * @param codes its values that are
 */
public record SecondPerson(@Nullable String field, Set<String> codes) {
    /** Every record of the dataset. */
    public static final SecondPerson ALWAYS = new SecondPerson(null, Set.of());

    /** @param values a record's values by the name of a field, empty where it has none */
    public boolean isNeeded(Function<String, List<String>> values) {
        return field == null || values.apply(field).stream().anyMatch(codes::contains);
    }
}

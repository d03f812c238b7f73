package opencredit.api.portal.find;

import java.util.Optional;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import org.jspecify.annotations.Nullable;

/**
 * The column of a list that says in which state each record is.
 *
 * @param pointer to the state in a record (RFC 6901)
 * @param list of codes that it is one of
 */
public record StateColumn(String title, String pointer, String list) {

    /** Null where records of the dataset have no state. */
    static @Nullable StateColumn of(Dataset dataset, String language) {
        return dataset.field(Role.STATE)
                .flatMap(field -> field.type() instanceof FieldType.Code code
                        ? Optional.of(new StateColumn(
                                field.label().in(language), '/' + String.join("/", field.path()), code.list()))
                        : Optional.empty())
                .orElse(null);
    }
}

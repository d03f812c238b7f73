package opencredit.data.intake.value;

import org.jspecify.annotations.Nullable;

/**
 * A doubt about a field of a row that is published all the same.
 *
 * @param name as on the record, such as {@code missing:legalBasis}
 * @param column the header
 * @param suggestion a valid credit code to write instead, only ever an organisation's, or null
 */
public record Flag(String name, String column, @Nullable String suggestion) {}

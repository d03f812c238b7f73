package opencredit.data.intake.value;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a field of a row that stands all the same.
 *
 * @param name as on the record, such as {@code missing:legalBasis}
 * @param column the header
 * @param suggestion a valid credit code to write instead, only ever an organisation's, or null
 */
public record Flag(String name, String column, @Nullable String suggestion) {}

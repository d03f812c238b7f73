package opencredit.data.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filtered, sorted list of records. Empty lists and nulls do not filter; several values of one filter are
 * alternatives.
 *
 * @param dataset one dataset, or null for all
 * @param subjects credit codes of whom a record is about, or of its second party
 * @param authorities credit codes or exact names
 * @param regions prefixes of region codes
 * @param states published codes of the state, such as {@code broken}
 * @param numbers document numbers as typed; compared without brackets and spaces
 * @param from first decision date, inclusive
 * @param to last decision date, inclusive
 */
public record RecordQuery(
        @Nullable String dataset,
        List<String> subjects,
        List<String> authorities,
        List<String> regions,
        List<String> categories,
        List<String> states,
        List<String> numbers,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal minAmount,
        @Nullable BigDecimal maxAmount,
        Sort sort) {

    /** No filter at all. */
    public static final RecordQuery ALL = new RecordQuery(
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            Sort.NEWEST_DECISION);

    /** The orders a list can have; each ends in the id. */
    public enum Sort {
        NEWEST_DECISION("-decisionDate"),
        OLDEST_DECISION("decisionDate"),
        NEWEST_PUBLISHED("-published");

        private final String wire;

        Sort(String wire) {
            this.wire = wire;
        }

        /** The value of the {@code sort} parameter. */
        public String wire() {
            return wire;
        }
    }

    /**
     * What is asked for, in a form that no other query has. Only what filters is in it, by name: cursors are bound to it,
     * and stay valid when a later version knows more filters.
     */
    public String canonical() {
        StringBuilder form = new StringBuilder(sort.wire());
        append(form, "dataset", dataset);
        append(form, "subject", subjects.toArray());
        append(form, "authority", authorities.toArray());
        append(form, "region", regions.toArray());
        append(form, "category", categories.toArray());
        append(form, "state", states.toArray());
        append(form, "number", numbers.toArray());
        append(form, "from", from);
        append(form, "to", to);
        append(form, "minAmount", minAmount);
        append(form, "maxAmount", maxAmount);
        return form.toString();
    }

    /** With its length, so that no value can be read as two. */
    private static void append(StringBuilder form, String name, @Nullable Object... values) {
        for (Object value : values) {
            if (value != null) {
                String text = value.toString();
                form.append(' ')
                        .append(name)
                        .append(' ')
                        .append(text.length())
                        .append(' ')
                        .append(text);
            }
        }
    }

    /** Where a page ended: the sort value (ISO date, or ISO instant for {@code -published}) and id of its last row. */
    public record Position(String value, UUID id) {}
}

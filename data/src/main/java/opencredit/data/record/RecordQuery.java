package opencredit.data.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opencredit.data.record.filter.RecordFilter;
import org.jspecify.annotations.Nullable;

/**
 * A filtered, sorted list of records.
 *
 * @param conditions the values of each filter in force, of the type that its kind says; several values of one filter are
 *     alternatives, and a filter without values does not filter
 * @param publishers whose records are asked for by themselves; null for everybody's
 */
public record RecordQuery(
        Map<RecordFilter, List<?>> conditions,
        Sort sort,
        @Nullable Publishers publishers) {

    /** No filter at all. */
    public static final RecordQuery ALL = new RecordQuery(Map.of(), Sort.NEWEST_DECISION, null);

    /** @throws IllegalArgumentException when a value is not of its filter's type */
    public RecordQuery {
        Map<RecordFilter, List<?>> kept = new EnumMap<>(RecordFilter.class);
        conditions.forEach((filter, values) -> {
            if (!values.stream().allMatch(filter.kind().type()::isInstance)) {
                throw new IllegalArgumentException(filter + " compares other values");
            }
            if (!values.isEmpty()) {
                kept.put(filter, List.copyOf(values));
            }
        });
        conditions = Collections.unmodifiableMap(kept);
    }

    /** The orders a list can have; each ends in the id. */
    public enum Sort {
        NEWEST_DECISION("-decisionDate"),
        OLDEST_DECISION("decisionDate"),
        NEWEST_PUBLISHED("-published"),
        /** Records without an amount stand at the end of both orders. */
        LARGEST_AMOUNT("-amount"),
        SMALLEST_AMOUNT("amount");

        private final String wire;

        Sort(String wire) {
            this.wire = wire;
        }

        /** The value of the {@code sort} parameter. */
        public String wire() {
            return wire;
        }
    }

    /** The same list with these values of a filter and no others. */
    public RecordQuery with(RecordFilter filter, List<?> values) {
        Map<RecordFilter, List<?>> changed = new EnumMap<>(RecordFilter.class);
        changed.putAll(conditions);
        changed.put(filter, values);
        return new RecordQuery(changed, sort, publishers);
    }

    /** The same list with one value of a filter, or without the filter where that is null. */
    public RecordQuery with(RecordFilter filter, @Nullable Object value) {
        return with(filter, value == null ? List.of() : List.of(value));
    }

    /** The same records in another order. */
    public RecordQuery sorted(Sort by) {
        return new RecordQuery(conditions, by, publishers);
    }

    /** Those of its records that these bodies published. */
    public RecordQuery publishedBy(Publishers bodies) {
        return new RecordQuery(conditions, sort, bodies);
    }

    /** Whether a filter is in force. */
    public boolean has(RecordFilter filter) {
        return conditions.containsKey(filter);
    }

    /** The one dataset, or null for all. */
    public @Nullable String dataset() {
        return has(RecordFilter.DATASET) ? texts(RecordFilter.DATASET).getFirst() : null;
    }

    /** The values of a filter by texts; empty where it is not in force. */
    public List<String> texts(RecordFilter filter) {
        return values(filter, String.class);
    }

    /** The day of a filter by days; null where it is not in force. */
    public @Nullable LocalDate day(RecordFilter filter) {
        return one(values(filter, LocalDate.class));
    }

    /** The yuan of a filter by amounts; null where it is not in force. */
    public @Nullable BigDecimal amount(RecordFilter filter) {
        return one(values(filter, BigDecimal.class));
    }

    private <T> List<T> values(RecordFilter filter, Class<T> type) {
        List<?> values = conditions.get(filter);
        return values == null ? List.of() : values.stream().map(type::cast).toList();
    }

    private static <T> @Nullable T one(List<T> values) {
        return values.isEmpty() ? null : values.getFirst();
    }

    /**
     * The canonical form of the query, which no other query has. Only what filters is in it, by name: cursors are bound
     * to it, and stay valid when a later version knows more filters.
     */
    public String canonical() {
        StringBuilder form = new StringBuilder(sort.wire());
        conditions.forEach(
                (filter, values) -> values.forEach(value -> append(form, filter.parameter(), value.toString())));
        if (publishers != null) {
            publishers.codes().forEach(code -> append(form, "publisherCode", code));
            publishers.names().forEach(name -> append(form, "publisherName", name));
        }
        return form.toString();
    }

    /** With its length, so that no value can be read as two. */
    private static void append(StringBuilder form, String name, String text) {
        form.append(' ')
                .append(name)
                .append(' ')
                .append(text.length())
                .append(' ')
                .append(text);
    }

    /**
     * Bodies that publish: by code, and by name where records give no code.
     *
     * @param codes of those that have one
     */
    public record Publishers(List<String> codes, List<String> names) {
        public Publishers {
            codes = List.copyOf(codes);
            names = List.copyOf(names);
        }
    }

    /**
     * Where a page ended: the sort value and id of its last row.
     *
     * @param value an ISO date; by publication an ISO instant, by amount fen, and empty for a row without an amount
     */
    public record Position(String value, UUID id) {}
}

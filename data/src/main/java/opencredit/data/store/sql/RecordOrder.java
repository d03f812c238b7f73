package opencredit.data.store.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import opencredit.data.record.RecordQuery.Position;
import opencredit.data.record.RecordQuery.Sort;
import org.jspecify.annotations.Nullable;

/** The orders of lists, as SQL over a record {@code r}. */
enum RecordOrder {
    NEWEST_DECISION("decision_date", " desc", LocalDate::parse),
    OLDEST_DECISION("decision_date", "", LocalDate::parse),
    NEWEST_PUBLISHED("published_at", " desc", value -> Instant.parse(value).atOffset(ZoneOffset.UTC)),
    LARGEST_AMOUNT("amount", " desc", Long::valueOf),
    SMALLEST_AMOUNT("amount", "", Long::valueOf);

    private final String column;
    private final String direction;
    private final Function<String, Object> bound;

    RecordOrder(String column, String direction, Function<String, Object> bound) {
        this.column = column;
        this.direction = direction;
        this.bound = bound;
    }

    static RecordOrder of(Sort sort) {
        return switch (sort) {
            case NEWEST_DECISION -> NEWEST_DECISION;
            case OLDEST_DECISION -> OLDEST_DECISION;
            case NEWEST_PUBLISHED -> NEWEST_PUBLISHED;
            case LARGEST_AMOUNT -> LARGEST_AMOUNT;
            case SMALLEST_AMOUNT -> SMALLEST_AMOUNT;
        };
    }

    /** The order of a list. */
    Sql by() {
        return by(hasGaps() ? " nulls last" : "");
    }

    /**
     * The records after {@code after}, in stretches that an index has in this order. Rows with an amount and rows
     * without one are two: no index has those without a value last in both directions.
     */
    List<Sql> stretches(@Nullable Position after) {
        if (!hasGaps()) {
            return List.of(beyond(after).add(by("")));
        }
        Sql without = new Sql().add("and r.amount is null");
        if (after != null && after.value().isEmpty()) {
            return List.of(
                    without.add("and r.id" + comparison() + "?", after.id()).add(by("")));
        }
        Sql with = new Sql().add("and r.amount is not null").add(beyond(after));
        return List.of(with.add(by("")), without.add(by("")));
    }

    private Sql beyond(@Nullable Position after) {
        if (after == null) {
            return new Sql();
        }
        String beyond = "and (r." + column + ", r.id)" + comparison() + "(?, ?)";
        return new Sql().add(beyond, bound.apply(after.value()), after.id());
    }

    private Sql by(String gaps) {
        return new Sql().add("order by r." + column + direction + gaps + ", r.id" + direction);
    }

    private String comparison() {
        return direction.isEmpty() ? " > " : " < ";
    }

    /** Whether rows may have no value. */
    private boolean hasGaps() {
        return switch (this) {
            case LARGEST_AMOUNT, SMALLEST_AMOUNT -> true;
            case NEWEST_DECISION, OLDEST_DECISION, NEWEST_PUBLISHED -> false;
        };
    }
}

package opencredit.data.store.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import opencredit.data.record.RecordQuery.Position;
import opencredit.data.record.RecordQuery.Sort;
import org.jspecify.annotations.Nullable;

/** The orders of lists, as SQL over a record {@code r}. */
enum RecordOrder {
    NEWEST_DECISION("decision_date desc, r.id desc", "and (r.decision_date, r.id) < (?, ?)"),
    OLDEST_DECISION("decision_date, r.id", "and (r.decision_date, r.id) > (?, ?)"),
    NEWEST_PUBLISHED("published_at desc, r.id desc", "and (r.published_at, r.id) < (?, ?)");

    private final String columns;
    private final String beyond;

    RecordOrder(String columns, String beyond) {
        this.columns = columns;
        this.beyond = beyond;
    }

    static RecordOrder of(Sort sort) {
        return switch (sort) {
            case NEWEST_DECISION -> NEWEST_DECISION;
            case OLDEST_DECISION -> OLDEST_DECISION;
            case NEWEST_PUBLISHED -> NEWEST_PUBLISHED;
        };
    }

    Sql by() {
        return new Sql().add("order by r.").add(columns);
    }

    /** Only what comes after {@code after}. */
    Sql beyond(@Nullable Position after) {
        if (after == null) {
            return new Sql();
        }
        Object value = this == NEWEST_PUBLISHED
                ? Instant.parse(after.value()).atOffset(ZoneOffset.UTC)
                : LocalDate.parse(after.value());
        return new Sql().add(beyond, value, after.id());
    }
}

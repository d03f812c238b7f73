package opencredit.data.store.publishers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opencredit.data.dataset.Datasets;
import opencredit.data.rule.CityTime;
import opencredit.data.rule.WorkingDays;
import opencredit.data.store.Database;
import opencredit.data.store.connect.PoolKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * How every body publishes. One scan of the records answers for all of them at once, for readers compare; at a million
 * records it takes about a second, so callers remember the answer. Safe for threads.
 */
public final class Publishers {
    private static final String BODIES =
            Body.SPELLING + "select distinct body, code, since from spelling where since is not null";

    private static final String SHOWN = Body.SPELLING + """
            select s.body, s.id, s.name, r.dataset, r.missing_set,
              date_trunc('month', city_day(r.published_at)::timestamp)::date as month,
              count(*) as records,
            """ + Due.COUNTS + """
            from spelling s join record r on r.publisher = s.id and r.visible_until > :now
              left join unnest(:datasets, :decided, :until) d (dataset, decided, due)
                on d.dataset = r.dataset and d.decided = r.decision_date and r.decision_date >= s.since
            where s.since is not null group by 1, 2, 3, 4, 5, 6
            """;

    private static final String SUBMITTED = Body.SPELLING + """
            select s.body, date_trunc('month', b.day::timestamp)::date as month, sum(b.received)::bigint as received,
              sum(b.refused)::bigint as refused, sum(b.flagged)::bigint as flagged
            from spelling s join submission b on b.publisher = s.id where s.since is not null group by 1, 2
            """;

    private static final String MISSING = "select id, fields from missing_set";

    private final Jdbi jdbi;
    private final Datasets datasets;
    private final WorkingDays workingDays;

    public Publishers(Database database, Datasets datasets, WorkingDays workingDays) {
        this.jdbi = database.jdbi(PoolKind.COUNTS);
        this.datasets = datasets;
        this.workingDays = workingDays;
    }

    /** All who have a record that is shown, those with most records first. */
    public List<Publisher> all(Instant now) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            // else the arrays of days would be planned without a look at their length
            handle.execute("set local plan_cache_mode = force_custom_plan");
            return read(handle, now);
        });
    }

    private List<Publisher> read(Handle handle, Instant now) {
        Map<Integer, Body> bodies = new LinkedHashMap<>();
        handle.createQuery(BODIES)
                .map((row, context) -> bodies.put(row.getInt("body"), Body.of(row)))
                .list();
        if (bodies.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<String>> missing = missing(handle);
        shown(handle, bodies, now)
                .map((row, context) -> body(bodies, row).shown(row, missing))
                .list();
        handle.createQuery(SUBMITTED)
                .map((row, context) -> body(bodies, row).submitted(row))
                .list();
        return bodies.values().stream()
                .filter(Body::isShown)
                .map(Body::publisher)
                .sorted(Comparator.comparingLong(Publisher::records).reversed().thenComparing(Publisher::name))
                .toList();
    }

    private Query shown(Handle handle, Map<Integer, Body> bodies, Instant now) {
        LocalDate begun = bodies.values().stream()
                .map(Body::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Due due = Due.of(datasets, workingDays, begun, CityTime.day(now));
        return handle.createQuery(SHOWN)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("datasets", due.datasets())
                .bind("decided", due.decided())
                .bind("until", due.until());
    }

    private static Map<Integer, List<String>> missing(Handle handle) {
        Map<Integer, List<String>> missing = new LinkedHashMap<>();
        handle.createQuery(MISSING)
                .map((row, context) -> missing.put(row.getInt("id"), List.of((String[])
                        row.getArray("fields").getArray())))
                .list();
        return missing;
    }

    private static Body body(Map<Integer, Body> bodies, ResultSet row) throws SQLException {
        return Objects.requireNonNull(bodies.get(row.getInt("body")));
    }

    /** The month of the row's {@code month}, its first day. */
    static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }
}

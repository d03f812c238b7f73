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
import java.util.Optional;
import opencredit.data.store.archive.UsualName;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.db.Database;
import opencredit.data.store.tally.BodySpellings;
import opencredit.data.store.tally.FirstPublications;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * How every body publishes: what it shows by the records, what it published when and how late by the tally; both by the view
 * of counts, where it is level. Else one scan of the records answers for all bodies at once: at a million records it takes
 * about a second, so callers remember the answer. Safe for threads.
 */
public final class Publishers {
    private static final String BODIES = BodySpellings.SQL + """
            select s.body, s.code, s.since, %s as usual
            from (select distinct body, code, since from spelling where since is not null) s
            """.formatted(UsualName.of("s.code"));

    private static final String SHOWN = BodySpellings.SQL + """
            select s.body, s.id, s.name, r.dataset, r.missing_set, count(*) as records
            from spelling s join record r on r.publisher = s.id and r.visible_until > :now
            where s.since is not null group by 1, 2, 3, 4, 5
            """;

    /** The same of the view of counts. */
    private static final String SHOWN_COUNTED = BodySpellings.SQL + """
            , over as materialized (
              select k.publisher, c.dataset, coalesce(k.missing_set, 0) as missing_set, count(*) as records
              from counted k join counted_cell c on c.id = k.cell
              where k.until <= :now and k.until < 'infinity' and k.publisher is not null group by 1, 2, 3)
            select s.body, s.id, s.name, p.dataset, p.missing_set, p.records - coalesce(o.records, 0) as records
            from spelling s join counted_publisher p on p.publisher = s.id
              left join over o on o.publisher = p.publisher and o.dataset = p.dataset and o.missing_set = p.missing_set
            where s.since is not null and p.records > coalesce(o.records, 0)
            """;

    private static final String PAST = BodySpellings.SQL + """
            select s.body, p.dataset, p.published as month, sum(net)::bigint as records,
              coalesce(sum(net) filter (where lateness is not null), 0)::bigint as measured,
              coalesce(sum(net) filter (where lateness = 0), 0)::bigint as in_time
            from spelling s join %s p on p.publisher = s.id where s.since is not null group by 1, 2, 3
            """.formatted(FirstPublications.SQL);

    private static final String PAST_COUNTED = BodySpellings.SQL + """
            select s.body, p.dataset, p.published as month, sum(p.records)::bigint as records,
              coalesce(sum(p.records) filter (where p.decided is not null), 0)::bigint as measured,
              sum(p.in_time)::bigint as in_time
            from spelling s join counted_publication p on p.publisher = s.id where s.since is not null group by 1, 2, 3
            """;

    private static final String SUBMITTED = BodySpellings.SQL + """
            select s.body, date_trunc('month', b.day::timestamp)::date as month, sum(b.received)::bigint as received,
              sum(b.refused)::bigint as refused, sum(b.flagged)::bigint as flagged
            from spelling s join submission b on b.publisher = s.id
              join batch t on t.id = b.batch and t.state = 'appended'
            where s.since is not null group by 1, 2
            """;

    private static final String OPENED =
            "select date_trunc('month', city_day(at)::timestamp)::date as month from entry where seq = 1";

    private static final String MISSING = "select id, fields from missing_set";

    private final Jdbi jdbi;
    private final CountsReader counts;

    public Publishers(Database database) {
        this(database, new CountsReader(database));
    }

    /** @param counts asked by all readers of a server */
    public Publishers(Database database, CountsReader counts) {
        this.jdbi = database.jdbi(PoolKind.COUNTS);
        this.counts = counts;
    }

    /** All who have a record that is shown, and public bodies that had one; those with most records first. */
    public List<Publisher> all(Instant now) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> read(handle, SHOWN, PAST, now));
    }

    /** The same of the view of counts; empty where it has not all entries up to {@code seq}. */
    public Optional<List<Publisher>> counted(long seq, Instant now) {
        return counts.whenLevel(seq, handle -> read(handle, SHOWN_COUNTED, PAST_COUNTED, now));
    }

    /** The month of the register's first entry; empty before there is one. */
    public Optional<YearMonth> opened() {
        return jdbi.withHandle(handle ->
                handle.createQuery(OPENED).map((row, context) -> month(row)).findOne());
    }

    private static List<Publisher> read(Handle handle, String shown, String past, Instant now) {
        Map<Integer, PublishingBody> bodies = new LinkedHashMap<>();
        handle.createQuery(BODIES)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> bodies.put(row.getInt("body"), PublishingBody.of(row)))
                .list();
        if (bodies.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<String>> missing = missing(handle);
        handle.createQuery(shown)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> body(bodies, row).shown(row, missing))
                .list();
        handle.createQuery(past)
                .map((row, context) -> body(bodies, row).past(row))
                .list();
        handle.createQuery(SUBMITTED)
                .map((row, context) -> body(bodies, row).submitted(row))
                .list();
        return bodies.values().stream()
                .flatMap(PublishingBody::publisher)
                .sorted(Comparator.comparingLong(Publisher::records).reversed().thenComparing(Publisher::name))
                .toList();
    }

    private static Map<Integer, List<String>> missing(Handle handle) {
        Map<Integer, List<String>> missing = new LinkedHashMap<>();
        handle.createQuery(MISSING)
                .map((row, context) -> missing.put(row.getInt("id"), List.of((String[])
                        row.getArray("fields").getArray())))
                .list();
        return missing;
    }

    private static PublishingBody body(Map<Integer, PublishingBody> bodies, ResultSet row) throws SQLException {
        return Objects.requireNonNull(bodies.get(row.getInt("body")));
    }

    /** The month of the row's {@code month}, its first day. */
    static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }
}

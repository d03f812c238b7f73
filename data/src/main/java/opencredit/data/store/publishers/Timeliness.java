package opencredit.data.store.publishers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import opencredit.data.rule.WorkingDays;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.db.Database;
import opencredit.data.store.tally.BodySpellings;
import opencredit.data.store.tally.FirstPublications;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes in time: of what was decided since its publisher began to publish, how much came within the working
 * days that the rule gives (发改办财金〔2018〕424号), by the tally and so whether it is shown still or not. Safe for threads.
 */
public final class Timeliness {
    private static final String OF_EACH = BodySpellings.SQL + """
            , shown as (select publisher, count(*) as records from record where visible_until > :now group by 1),
            past as (
              select publisher, date_trunc('quarter', decided::timestamp)::date as quarter, sum(net)::bigint as measured,
                coalesce(sum(net) filter (where lateness = 0), 0)::bigint as in_time
              from %s p where lateness is not null and decided between :first and :last group by 1, 2)
            """.formatted(FirstPublications.SQL);

    /** The same of the view of counts. */
    private static final String OF_EACH_COUNTED = BodySpellings.SQL + """
            , over as materialized (
              select publisher, count(*) as records from counted
              where until <= :now and until < 'infinity' and publisher is not null group by 1),
            held as (select publisher, sum(records)::bigint as records from counted_publisher group by 1),
            shown as (
              select h.publisher, h.records - coalesce(o.records, 0) as records
              from held h left join over o on o.publisher = h.publisher),
            past as (
              select publisher, date_trunc('quarter', decided::timestamp)::date as quarter, sum(records)::bigint as measured,
                sum(in_time)::bigint as in_time
              from counted_publication where decided between :first and :last group by 1, 2)
            """;

    private static final String MEASURED = """
            select s.body, s.id, s.name, s.code, s.since, coalesce(records, 0) as records, quarter,
              coalesce(measured, 0) as measured, coalesce(in_time, 0) as in_time
            from spelling s left join shown on shown.publisher = s.id left join past on past.publisher = s.id
            where s.since is not null
            """;

    /** Before and after every month of a decision. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 1);

    private final Jdbi jdbi;
    private final CountsReader counts;
    private final WorkingDays workingDays;

    /** @param workingDays by which the tally is written */
    public Timeliness(Database database, WorkingDays workingDays) {
        this(database, workingDays, new CountsReader(database));
    }

    /**
     * @param workingDays by which the tally is written
     * @param counts asked by all readers of a server
     */
    public Timeliness(Database database, WorkingDays workingDays, CountsReader counts) {
        this.jdbi = database.jdbi(PoolKind.COUNTS);
        this.workingDays = workingDays;
        this.counts = counts;
    }

    /**
     * Every publisher that may be called by a name or the code of a public body, in no order.
     *
     * @param from a day of the first quarter of decision, or null
     * @param to a day of the last quarter of decision, or null
     * @param now who has a record that is shown is called by its name
     */
    public List<Publisher> of(@Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
        return jdbi.withHandle(handle -> read(handle, OF_EACH, from, to, now));
    }

    /** The same of the view of counts; empty where it has not all entries up to {@code seq}. */
    public Optional<List<Publisher>> counted(long seq, @Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
        return counts.whenLevel(seq, handle -> read(handle, OF_EACH_COUNTED, from, to, now));
    }

    private static List<Publisher> read(
            Handle handle, String tables, @Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
        Map<Integer, Measured> bodies = new LinkedHashMap<>();
        handle.createQuery(tables + MEASURED)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("first", from == null ? EVER : firstMonth(from))
                .bind("last", to == null ? FOR_EVER : firstMonth(to).plusMonths(2))
                .map((row, context) -> bodies.computeIfAbsent(row.getInt("body"), body -> new Measured())
                        .add(row))
                .list();
        return bodies.values().stream().flatMap(Measured::publisher).toList();
    }

    /** The last day of which it is known whether it is worked; beyond, every Monday to Friday counts as a working day. */
    public LocalDate calendarUntil() {
        return workingDays.knownUntil();
    }

    /** The first month of the day's quarter. */
    private static LocalDate firstMonth(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /** One body while its spellings and quarters are read. */
    private static final class Measured {
        private final Spellings spellings = new Spellings();
        private final Set<Integer> known = new HashSet<>();
        private final Map<LocalDate, Quarter> quarters = new TreeMap<>();
        private @Nullable String code;
        private LocalDate since = LocalDate.EPOCH;

        Measured add(ResultSet row) throws SQLException {
            if (known.add(row.getInt("id"))) {
                spellings.add(row.getInt("id"), row.getString("name"), row.getLong("records"));
            }
            code = row.getString("code");
            since = row.getObject("since", LocalDate.class);
            LocalDate quarter = row.getObject("quarter", LocalDate.class);
            if (quarter != null) {
                quarters.merge(quarter, new Quarter(row.getLong("measured"), row.getLong("in_time")), Quarter::and);
            }
            return this;
        }

        Stream<Publisher> publisher() {
            String name = spellings.name(code);
            return name == null
                    ? Stream.empty()
                    : Stream.of(new Publisher(name, code, since, List.copyOf(quarters.values())));
        }
    }

    /**
     * The decisions of one quarter.
     *
     * @param measured records decided since the publisher began
     * @param inTime those first published within the working days
     */
    public record Quarter(long measured, long inTime) {
        Quarter and(Quarter other) {
            return new Quarter(measured + other.measured, inTime + other.inTime);
        }
    }

    /**
     * @param name its code where no record is shown
     * @param since its first day as a publisher
     * @param quarters those in which something was decided, oldest first
     */
    public record Publisher(String name, @Nullable String code, LocalDate since, List<Quarter> quarters) {
        /** Records measured in all quarters, exactly. */
        public long measured() {
            return quarters.stream().mapToLong(Quarter::measured).sum();
        }

        /** Those in time, exactly. */
        public long inTime() {
            return quarters.stream().mapToLong(Quarter::inTime).sum();
        }
    }
}

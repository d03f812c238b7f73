package opencredit.data.store.publishers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.data.dataset.Datasets;
import opencredit.data.rule.CityTime;
import opencredit.data.rule.WorkingDays;
import opencredit.data.store.Database;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.read.Sql;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes in time: of what is shown and was decided since its publisher began to publish, how much came within the
 * working days that the rule gives (发改办财金〔2018〕424号). Safe for threads.
 */
public final class Timeliness {
    private static final String BEGUN = "select min(publishes_since) from authority";

    private static final String OF_EACH =
            Body.SPELLING + "select s.body, s.id, s.name, s.code, s.since, count(*) as records," + Due.COUNTS + """
            from spelling s
              join record r on r.publisher = s.id and r.visible_until > ?
              left join unnest(?::text[], ?::date[], ?::date[]) d (dataset, decided, due)
                on d.dataset = r.dataset and d.decided = r.decision_date and r.decision_date >= s.since
                and r.decision_date between ? and ?
            where s.since is not null
            group by s.body, s.id, s.name, s.code, s.since
            """;

    private static final Comparator<Publisher> MOST_FIRST = Comparator.comparingLong(Publisher::measured)
            .reversed()
            .thenComparing(Publisher::name)
            .thenComparing(Publisher::code, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Jdbi jdbi;
    private final Datasets datasets;
    private final WorkingDays workingDays;

    /** Measures the datasets whose definition says within how many working days they are due. */
    public Timeliness(Database database, Datasets datasets, WorkingDays workingDays) {
        this.jdbi = database.jdbi(PoolKind.COUNTS);
        this.datasets = datasets;
        this.workingDays = workingDays;
    }

    /**
     * Every publisher of a record that is shown, those first of whom most was measured.
     *
     * @param from first decision date, inclusive, or null
     * @param to last decision date, inclusive, or null
     */
    public List<Publisher> of(@Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
        LocalDate begun = jdbi.withHandle(
                handle -> handle.createQuery(BEGUN).mapTo(LocalDate.class).one());
        if (begun == null) {
            return List.of();
        }
        LocalDate today = CityTime.day(now);
        LocalDate first = from == null || from.isBefore(begun) ? begun : from;
        LocalDate last = to == null || to.isAfter(today) ? today : to;
        Due due = Due.of(datasets, workingDays, first, last);
        Map<Integer, Measured> bodies = new LinkedHashMap<>();
        new Sql()
                .add(OF_EACH, now.atOffset(ZoneOffset.UTC), due.datasets(), due.decided(), due.until(), first, last)
                .list(
                        jdbi,
                        (row, context) -> bodies.computeIfAbsent(row.getInt("body"), body -> new Measured())
                                .add(row));
        return bodies.values().stream()
                .map(Measured::publisher)
                .sorted(MOST_FIRST)
                .toList();
    }

    /** The last day of which it is known whether it is worked; beyond, every Monday to Friday counts as a working day. */
    public LocalDate calendarUntil() {
        return workingDays.knownUntil();
    }

    /** One body while its spellings are read. */
    private static final class Measured {
        private final Spellings spellings = new Spellings();
        private Publisher sum = new Publisher("", null, LocalDate.EPOCH, 0, 0);

        Measured add(ResultSet row) throws SQLException {
            spellings.add(row.getInt("id"), row.getString("name"), row.getLong("records"));
            sum = new Publisher(
                    spellings.usual(),
                    row.getString("code"),
                    row.getObject("since", LocalDate.class),
                    sum.measured() + row.getLong("measured"),
                    sum.inTime() + row.getLong("in_time"));
            return this;
        }

        Publisher publisher() {
            return sum;
        }
    }

    /**
     * @param since its first day as a publisher
     * @param measured shown records decided since then
     * @param inTime those first published within the working days
     */
    public record Publisher(String name, @Nullable String code, LocalDate since, long measured, long inTime) {}
}

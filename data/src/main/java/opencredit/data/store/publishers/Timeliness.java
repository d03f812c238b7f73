package opencredit.data.store.publishers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    private static final String OF_EACH = Body.SPELLING + "select s.name, s.code, s.since," + Due.COUNTS + """
            from spelling s
              left join record r on r.publisher = s.id and r.visible_until > ? and r.decision_date >= s.since
                and r.decision_date between ? and ?
              left join unnest(?::text[], ?::date[], ?::date[]) d (dataset, decided, due)
                on d.dataset = r.dataset and d.decided = r.decision_date
            where s.since is not null
            group by s.name, s.code, s.since order by measured desc, s.name, s.code
            """;

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
     * Every publisher, those first of whom most was measured.
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
        return new Sql()
                .add(OF_EACH, now.atOffset(ZoneOffset.UTC), first, last, due.datasets(), due.decided(), due.until())
                .list(jdbi, (row, context) -> publisher(row));
    }

    /** The last day of which it is known whether it is worked; beyond, every Monday to Friday counts as a working day. */
    public LocalDate calendarUntil() {
        return workingDays.knownUntil();
    }

    private static Publisher publisher(ResultSet row) throws SQLException {
        return new Publisher(
                row.getString("name"),
                row.getString("code"),
                row.getObject("since", LocalDate.class),
                row.getLong("measured"),
                row.getLong("in_time"));
    }

    /**
     * @param since its first day as a publisher
     * @param measured shown records decided since then
     * @param inTime those first published within the working days
     */
    public record Publisher(String name, @Nullable String code, LocalDate since, long measured, long inTime) {}
}

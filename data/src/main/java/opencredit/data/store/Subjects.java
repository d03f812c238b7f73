package opencredit.data.store;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import opencredit.data.store.RecordQuery.Sort;
import opencredit.data.store.read.Row;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The credit archives: what is shown about subjects that have a credit code. Safe for threads. */
public final class Subjects {
    /** Each of the newest records, with the counts beside it: one statement, so one moment. */
    private static final String LINES = """
            select d.code, h.seq as as_of, c.datasets, c.counts, c.latest, r.*,
              (select v.content from version v where v.id = r.content) as text
            from (%s) d cross join (select coalesce(max(seq), 0) as seq from entry) h
              cross join lateral (
                select array_agg(g.dataset) as datasets, array_agg(g.count) as counts, array_agg(g.latest) as latest
                from (select r.dataset, count(*) as count, max(r.decision_date) as latest from record r
                      where r.subject = d.code and r.visible_until > ? group by r.dataset order by r.dataset) g) c
              cross join lateral (
                select r.id, r.dataset, r.seq, r.published_at, r.updated_at, r.decision_date, r.content from record r
                where r.subject = d.code and r.visible_until > ? order by r.decision_date desc, r.id desc limit %s) r
            order by d.code, r.decision_date desc, r.id desc
            """;

    /** Twenty records, as the archive's first page shows. */
    private static final String ARCHIVE = LINES.formatted("select ?::text as code", "20");

    private static final String SUMMARIES = LINES.formatted("select unnest(?::text[]) as code", "1");

    private final Jdbi jdbi;

    public Subjects(Database database) {
        this.jdbi = database.jdbi();
    }

    /** One archive; empty when nothing is shown, as if the subject were unknown. */
    public Optional<Archive> find(String code, Instant now) {
        List<Line> lines = lines(ARCHIVE, code, now);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Line newest = lines.getFirst();
        List<StoredRecord> timeline = lines.stream().map(Line::record).toList();
        return Optional.of(new Archive(summary(newest), newest.datasets(), timeline, newest.asOf()));
    }

    /** Name, kind and counts of those of the codes that have something shown, in the order of {@code codes}. */
    public List<Summary> summaries(Collection<String> codes, Instant now) {
        Map<String, Summary> found = lines(SUMMARIES, codes.toArray(String[]::new), now).stream()
                .map(Subjects::summary)
                .collect(Collectors.toMap(Summary::code, Function.identity(), (one, same) -> one));
        return codes.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Line> lines(String statement, Object codes, Instant now) {
        return jdbi.withHandle(
                handle -> handle.select(statement, codes, now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                        .map((row, context) -> line(row))
                        .list());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("code"), row.getLong("as_of"), datasets(row), Row.record(row, Sort.NEWEST_DECISION));
    }

    private static List<DatasetCount> datasets(ResultSet row) throws SQLException {
        Object[] ids = elements(row.getArray("datasets"));
        Object[] counts = elements(row.getArray("counts"));
        Object[] latest = elements(row.getArray("latest"));
        List<DatasetCount> datasets = new ArrayList<>();
        for (int index = 0; index < ids.length; index++) {
            datasets.add(
                    new DatasetCount((String) ids[index], (Long) counts[index], ((Date) latest[index]).toLocalDate()));
        }
        return datasets;
    }

    private static Object[] elements(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    private static Summary summary(Line line) {
        Map<String, Long> counts = new LinkedHashMap<>();
        line.datasets().forEach(each -> counts.put(each.dataset(), each.count()));
        SubjectOf subject = SubjectOf.content(line.record().content());
        return new Summary(subject.name(), line.code(), subject.kind(), SubjectOf.region(line.code()), counts);
    }

    private record Line(String code, long asOf, List<DatasetCount> datasets, StoredRecord record) {}

    /** @param timeline the 20 newest records */
    public record Archive(Summary subject, List<DatasetCount> datasets, List<StoredRecord> timeline, long asOf) {}

    /** @param latest newest decision date */
    public record DatasetCount(String dataset, long count, LocalDate latest) {}

    /**
     * @param name as the newest decision writes it
     * @param kind wire form
     * @param region of its registration, digits 3 to 8 of the code (GB 32100-2015, 5.3)
     * @param counts shown records by dataset
     */
    public record Summary(
            String name, String code, String kind, @Nullable String region, Map<String, Long> counts) {}
}

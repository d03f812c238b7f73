package opencredit.data.store.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The credit archives: what is shown about subjects that have a credit code, and what they are second party of. Safe for
 * threads.
 */
public final class Subjects {
    /** The newest record of a party. */
    static final String NEWEST = """
              cross join lateral (
                select r.content from (
                  (select r.id, r.decision_date, r.content from record r
                   where r.subject = d.code and r.visible_until > :now
                   order by r.decision_date desc, r.id desc limit 1)
                  union all
                  (select r.id, r.decision_date, r.content from record r
                   where r.counterparty = d.code and r.visible_until > :now
                   order by r.decision_date desc, r.id desc limit 1)) r
                order by r.decision_date desc, r.id desc limit 1) r
            """;

    private static final String NAMES = """
            select d.code, (select v.content from version v where v.id = r.content) as text, %s as usual
            from (select unnest(:codes::text[]) as code) d
            """.formatted(UsualName.of("d.code")) + NEWEST;

    /** The newest record of each, with the counts beside it: one statement, so one moment. */
    private static final String SUMMARIES = """
            select d.code, c.datasets, c.counts, (select v.content from version v where v.id = r.content) as text, %s as usual
            from (select unnest(:codes::text[]) as code) d
              cross join lateral (
                select array_agg(g.dataset) as datasets, array_agg(g.count) as counts
                from (select r.dataset, count(*) as count from (%s) r
                      group by r.dataset order by r.dataset) g) c
            """.formatted(UsualName.of("d.code"), PartyRecords.SHOWN) + NEWEST;

    /** The same of what is counted already. */
    private static final String COUNTED = PartyRecords.OVER
            + """
            select d.code, c.datasets, c.counts, (select v.content from version v where v.id = r.content) as text, %s as usual
            from (select unnest(:codes::text[]) as code) d
              cross join lateral (
                select array_agg(g.dataset) as datasets, array_agg(g.count) as counts
                from (select p.dataset, %s as count
                      from counted_party p where p.code = d.code order by p.dataset) g
                where g.count > 0) c
            """.formatted(UsualName.of("d.code"), PartyRecords.LEFT) + NEWEST + " where c.datasets is not null";

    private final Jdbi jdbi;
    private final CountsReader counts;
    private final Archives archives;

    /** @param datasets which tell what feeds the archives' sections */
    public Subjects(Database database, Datasets datasets) {
        this(database, datasets, new CountsReader(database));
    }

    /** @param counts asked by all readers of a server */
    public Subjects(Database database, Datasets datasets, CountsReader counts) {
        this.jdbi = database.jdbi(PoolKind.LISTS);
        this.counts = counts;
        this.archives = new Archives(jdbi, datasets);
    }

    /** One archive; empty when nothing is shown, as if the subject were unknown. */
    public Optional<Archive> find(String code, Instant now) {
        return archives.find(code, now);
    }

    /** Name, kind and counts of those of the codes that have something shown, in the order of {@code codes}. */
    public List<Summary> summaries(Collection<String> codes, Instant now) {
        return codes.isEmpty() ? List.of() : jdbi.withHandle(handle -> read(handle, SUMMARIES, codes, now));
    }

    /** The same of the view of counts, where it has all entries up to {@code seq}. */
    public List<Summary> summaries(Collection<String> codes, Instant now, long seq) {
        return codes.isEmpty()
                ? List.of()
                : counts.whenLevel(seq, handle -> read(handle, COUNTED, codes, now))
                        .orElseGet(() -> summaries(codes, now));
    }

    private static List<Summary> read(Handle handle, String statement, Collection<String> codes, Instant now) {
        Map<String, Summary> found = handle.createQuery(statement)
                .bind("codes", codes.toArray(String[]::new))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> summary(row))
                .collect(Collectors.toMap(Summary::code, Function.identity(), (one, same) -> one));
        return codes.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those of the codes that have something shown, in the order of {@code codes}; counts would cost far more. */
    public List<Named> names(Collection<String> codes, Instant now) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, Named> found = jdbi.withHandle(handle -> handle.createQuery(NAMES)
                .bind("codes", codes.toArray(String[]::new))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> named(row))
                .collect(Collectors.toMap(Named::code, Function.identity(), (one, same) -> one)));
        return codes.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Named named(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new Named(
                code,
                SubjectOf.content(row.getString("text"), code)
                        .called(row.getString("usual"))
                        .name());
    }

    private static Summary summary(ResultSet row) throws SQLException {
        Object[] datasets = (Object[]) row.getArray("datasets").getArray();
        Object[] counted = (Object[]) row.getArray("counts").getArray();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int index = 0; index < datasets.length; index++) {
            counts.put((String) datasets[index], (Long) counted[index]);
        }
        String code = row.getString("code");
        SubjectOf subject = SubjectOf.content(row.getString("text"), code).called(row.getString("usual"));
        return new Summary(subject.name(), code, subject.kind(), SubjectOf.region(code), counts);
    }

    /** @param name as the newest decision writes it; of a public body its {@link UsualName} */
    public record Named(String code, String name) {}

    /**
     * @param name as the newest decision writes it; of a public body its {@link UsualName}
     * @param kind wire form
     * @param region of its registration, digits 3 to 8 of the code (GB 32100-2015, 5.3)
     * @param counts shown records by dataset
     */
    public record Summary(
            String name, String code, String kind, @Nullable String region, Map<String, Long> counts) {}
}

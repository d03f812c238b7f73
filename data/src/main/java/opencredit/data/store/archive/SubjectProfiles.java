package opencredit.data.store.archive;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.rule.CityTime;
import opencredit.data.store.archive.SubjectProfile.OfDataset;
import opencredit.data.store.archive.Subjects.Summary;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The profile of each subject of a list, in one statement for all of them. Safe for threads. */
public final class SubjectProfiles {
    /** What is shown of each, counted now. */
    private static final String COUNT = """
            select array_agg(g.dataset) as datasets, array_agg(g.count) as counts, array_agg(g.latest) as latest
            from (select r.dataset, count(*) as count, max(r.decision_date) as latest from (%s) r
                  group by r.dataset order by r.dataset) g
            """.formatted(PartyRecords.SHOWN);

    /** The same of what is counted already; the newest decision of each is found by the index of its party. */
    private static final String COUNTED = """
            select array_agg(g.dataset) as datasets, array_agg(g.count) as counts, array_agg(g.latest) as latest
            from (select p.dataset, %s as count,
                    greatest(
                      (select r.decision_date from record r
                       where r.subject = d.code and r.dataset = p.dataset and r.visible_until > :now
                       order by r.decision_date desc, r.id desc limit 1),
                      (select r.decision_date from record r
                       where r.counterparty = d.code and r.dataset = p.dataset and r.visible_until > :now
                       order by r.decision_date desc, r.id desc limit 1)) as latest
                  from counted_party p where p.code = d.code order by p.dataset) g
            where g.count > 0 and g.latest is not null
            """.formatted(PartyRecords.LEFT);

    /** Only measures against the subject itself, not against the second party. Mostly there are none to look for. */
    private static final String PROFILES = """
            select d.code, c.datasets, c.counts, c.latest, s.lists, s.in_force,
              (select v.content from version v where v.id = r.content) as text, %s as usual
            from (select unnest(:codes::text[]) as code) d
              cross join lateral (%s) c
              cross join lateral (
                select count(*) filter (where s.dataset = any(:lists)) as lists,
                  count(*) filter (where s.dataset = any(:measureDatasets) and (s.valid_from is null or s.valid_from <= :today)
                    and (s.valid_until is null or s.valid_until >= :today)) as in_force
                from record s where s.subject = d.code and s.visible_until > :now
                  and s.dataset = any(:lists::text[] || :measureDatasets::text[])
                  and c.datasets && (:lists::text[] || :measureDatasets::text[])) s
            """;

    private final Jdbi jdbi;
    private final CountsReader counts;
    private final String[] lists;
    private final String[] measures;

    /**
     * @param datasets which tell what is a list and what a measure
     * @param counts asked by all readers of a server
     */
    public SubjectProfiles(Database database, Datasets datasets, CountsReader counts) {
        this.jdbi = database.jdbi(PoolKind.LISTS);
        this.counts = counts;
        this.lists = feeding(datasets, ArchiveSection.LISTS);
        this.measures = feeding(datasets, ArchiveSection.MEASURES);
    }

    private static String[] feeding(Datasets datasets, ArchiveSection section) {
        return datasets.all().stream()
                .filter(dataset -> dataset.archive() == section)
                .map(Dataset::id)
                .toArray(String[]::new);
    }

    /** Those of the codes that have something shown, by code. */
    public Map<String, SubjectProfile> of(Collection<String> codes, Instant now) {
        return codes.isEmpty()
                ? Map.of()
                : jdbi.withHandle(
                        handle -> read(handle, PROFILES.formatted(UsualName.of("d.code"), COUNT), codes, now));
    }

    /** The same of the view of counts, where it has all entries up to {@code seq}. */
    public Map<String, SubjectProfile> of(Collection<String> codes, Instant now, long seq) {
        return codes.isEmpty()
                ? Map.of()
                : counts.whenLevel(
                                seq,
                                handle -> read(
                                        handle,
                                        PartyRecords.OVER + PROFILES.formatted(UsualName.of("d.code"), COUNTED),
                                        codes,
                                        now))
                        .orElseGet(() -> of(codes, now));
    }

    private Map<String, SubjectProfile> read(Handle handle, String statement, Collection<String> codes, Instant now) {
        Map<String, SubjectProfile> found = new LinkedHashMap<>();
        handle.createQuery(statement + Subjects.NEWEST + " where c.datasets is not null")
                .bind("codes", codes.toArray(String[]::new))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("today", CityTime.day(now))
                .bind("lists", lists)
                .bind("measureDatasets", measures)
                .map((row, context) -> profile(row))
                .forEach(profile -> found.put(profile.subject().code(), profile));
        return found;
    }

    private static SubjectProfile profile(ResultSet row) throws SQLException {
        Object[] datasets = (Object[]) row.getArray("datasets").getArray();
        Object[] counted = (Object[]) row.getArray("counts").getArray();
        Date[] latest = (Date[]) row.getArray("latest").getArray();
        Map<String, Long> counts = new LinkedHashMap<>();
        List<OfDataset> all = new ArrayList<>();
        for (int index = 0; index < datasets.length; index++) {
            String dataset = (String) datasets[index];
            counts.put(dataset, (Long) counted[index]);
            all.add(new OfDataset(dataset, (Long) counted[index], latest[index].toLocalDate()));
        }
        String code = row.getString("code");
        SubjectOf subject = SubjectOf.content(row.getString("text"), code).called(row.getString("usual"));
        Summary summary = new Summary(subject.name(), code, subject.kind(), SubjectOf.region(code), counts);
        return new SubjectProfile(summary, all, row.getLong("lists"), row.getLong("in_force"));
    }
}

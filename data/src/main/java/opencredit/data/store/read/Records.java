package opencredit.data.store.read;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import opencredit.data.ledger.Entry;
import opencredit.data.record.Found;
import opencredit.data.record.Freshness;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Position;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.record.StoredPage;
import opencredit.data.record.StoredRecord;
import opencredit.data.record.filter.Grouping;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import opencredit.data.store.sql.Lists;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads of what is shown. Every read applies the publication window at {@code now}. Safe for threads. */
public final class Records {
    /** A count beyond this is not exact, because it would cost as much as reading the list. */
    private static final int MOST_COUNTED = 10_000;

    private static final String SHOWN = """
            select r.id, r.dataset, r.seq, r.published_at, r.updated_at, r.decision_date,
              (select v.content from version v where v.id = r.content) as text
            from record r where r.id = any(?) and r.visible_until > ?
            """;

    /** The first record of each dataset in its index, then the newest of these: only shown records are sorted. */
    private static final String NEWEST = """
            select r.id, r.dataset, r.seq, r.published_at, r.updated_at, r.decision_date,
              (select v.content from version v where v.id = r.content) as text
            from unnest(?::text[]) d (value) cross join lateral (
              select * from record where dataset = d.value and visible_until > ?
              order by published_at desc, id desc limit ?) r
            order by r.published_at desc, r.id desc limit ?
            """;

    /** The same from the other end of the index. */
    private static final String FIRST = """
            select r.id, r.dataset, r.seq, r.published_at, r.updated_at, r.decision_date,
              (select v.content from version v where v.id = r.content) as text
            from unnest(?::text[]) d (value) cross join lateral (
              select * from record where dataset = d.value and visible_until > ?
              order by published_at, id limit 1) r
            """;

    private static final String HISTORY = """
            select e.seq, e.at, e.event, e.reason, e.dataset, e.record, e.version, e.commitment, e.replaced_by, v.content
            from record r join entry e on e.record = r.id left join version v on v.id = e.content
            where r.id = ? and r.visible_until > ? order by e.seq
            """;

    private static final String BY_KEY = "select id from record where dataset = ? and key = ?";

    private static final String FRESHNESS = """
            select dataset, count(*) as count, max(updated_at) as updated_at, max(decision_date) as latest
            from record where visible_until > ? group by dataset
            """;

    /** From one dataset to the next in the index: a scan would read every record. */
    private static final String DATASETS = """
            with recursive held (dataset) as (
              select min(dataset) from record
              union all select (select min(r.dataset) from record r where r.dataset > h.dataset)
              from held h where h.dataset is not null)
            select dataset from held where dataset is not null
            """;

    /** No sums are asked for, so none are left out. */
    private static final String[] SUMMED = {};

    private final Jdbi jdbi;
    private final Jdbi lists;
    private final Jdbi exports;
    private final Jdbi counts;
    private final OneRecord one;
    private final Authorities authorities;

    public Records(Database database) {
        this.jdbi = database.jdbi(PoolKind.MAIN);
        this.lists = database.jdbi(PoolKind.LISTS);
        this.exports = database.jdbi(PoolKind.EXPORTS);
        this.counts = database.jdbi(PoolKind.COUNTS);
        this.one = new OneRecord(jdbi);
        this.authorities = new Authorities(database);
    }

    /** The id of the record that is published under a natural key; empty where there is none. */
    public Optional<UUID> byKey(String dataset, UUID key) {
        return jdbi.withHandle(
                handle -> handle.select(BY_KEY, dataset, key).mapTo(UUID.class).findOne());
    }

    public Found find(UUID id, Instant now) {
        return one.find(id, now);
    }

    /** Those of the ids that are shown, in the order of {@code ids}. */
    public List<StoredRecord> shown(Collection<UUID> ids, Instant now) {
        return shown(lists, ids, now);
    }

    private static List<StoredRecord> shown(Jdbi jdbi, Collection<UUID> ids, Instant now) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, StoredRecord> found =
                jdbi.withHandle(handle -> handle.select(SHOWN, ids.toArray(UUID[]::new), now.atOffset(ZoneOffset.UTC))
                        .map((row, context) -> RecordRow.record(row, Sort.NEWEST_DECISION))
                        .collect(Collectors.toMap(StoredRecord::id, Function.identity())));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The record of each dataset that has been public for longest; none for a dataset without shown records. */
    public List<StoredRecord> first(Collection<String> datasets, Instant now) {
        return lists.withHandle(
                handle -> handle.select(FIRST, datasets.toArray(String[]::new), now.atOffset(ZoneOffset.UTC))
                        .map((row, context) -> RecordRow.record(row, Sort.NEWEST_DECISION))
                        .list());
    }

    /** The records published last, the newest first, at most {@code each} of one dataset. */
    public List<StoredRecord> newest(Collection<String> datasets, int each, int limit, Instant now) {
        return lists.withHandle(handle -> handle.select(
                        NEWEST, datasets.toArray(String[]::new), now.atOffset(ZoneOffset.UTC), each, limit)
                .map((row, context) -> RecordRow.record(row, Sort.NEWEST_PUBLISHED))
                .list());
    }

    /** A page of a list: the {@code limit} records after {@code after}. */
    public StoredPage list(RecordQuery query, @Nullable Position after, int limit, Instant now) {
        return page(lists, query, after, limit, now);
    }

    /** How many records the list has, counted exactly up to 10,000 and as 10,001 beyond. */
    public long count(RecordQuery query, Instant now) {
        return Lists.count(query, MOST_COUNTED + 1, now)
                .list(counts, (row, context) -> row.getLong(1))
                .getFirst();
    }

    /** Exact counts by value, most first, by a {@link Grouping}. */
    public List<Count> facet(RecordQuery query, String facet, Instant now) {
        SequencedMap<String, Long> counted = new LinkedHashMap<>();
        Lists.groups(query, Grouping.of(facet), SUMMED, now)
                .list(counts, (row, context) -> new Count(row.getString("value"), row.getLong("count")))
                .stream()
                .filter(count -> count.value() != null)
                .forEach(count -> counted.put(count.value(), count.count()));
        boolean isOfBodies = facet.equals(RecordFilter.AUTHORITY.parameter());
        return (isOfBodies ? authorities.called(counted, now) : counted)
                .entrySet().stream()
                        .map(count -> new Count(count.getKey(), count.getValue()))
                        .toList();
    }

    /**
     * Every record of the list, read in short keyset chunks from the exports' pool; holds no connection while the
     * consumer waits. What is withdrawn or over meanwhile is left out, at the latest a second after.
     */
    public void stream(RecordQuery query, InstantSource clock, Consumer<StoredRecord> consumer) {
        new Export((after, limit) -> page(exports, query, after, limit, clock.instant()), clock).to(consumer);
    }

    /** Those of the ids that are shown, in the order of {@code ids}; as for a list, for a reader who may be slow. */
    public void stream(List<UUID> ids, InstantSource clock, Consumer<StoredRecord> consumer) {
        new Export((after, limit) -> page(ids, after, limit, clock.instant()), clock).to(consumer);
    }

    private StoredPage page(List<UUID> ids, @Nullable Position after, int limit, Instant now) {
        int from = after == null ? 0 : ids.indexOf(after.id()) + 1;
        List<UUID> wanted = ids.subList(from, Math.min(from + limit, ids.size()));
        boolean more = from + wanted.size() < ids.size();
        return new StoredPage(shown(exports, wanted, now), more ? new Position("", wanted.getLast()) : null, 0);
    }

    /** Entries of a record with the content of each version that may still be shown. Empty when unknown or gone. */
    public List<Version> history(UUID id, Instant now) {
        return jdbi.withHandle(handle -> handle.select(HISTORY, id, now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Version(Entries.read(row), row.getString("content")))
                .list());
    }

    /** The datasets of which any record is held, shown or not, in their order. */
    public List<String> datasets() {
        return lists.withHandle(
                handle -> handle.createQuery(DATASETS).mapTo(String.class).list());
    }

    /** Count, last change and newest decision of every dataset that shows something. */
    public Map<String, Freshness> freshness(Instant now) {
        return counts.withHandle(handle -> handle.select(FRESHNESS, now.atOffset(ZoneOffset.UTC))
                .map((row, context) -> Map.entry(
                        row.getString("dataset"),
                        new Freshness(
                                row.getLong("count"),
                                RecordRow.instant(row, "updated_at"),
                                row.getObject("latest", LocalDate.class))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static StoredPage page(Jdbi jdbi, RecordQuery query, @Nullable Position after, int limit, Instant now) {
        PageReader reader = new PageReader(query.sort(), limit);
        Lists.page(query, after, limit + 1, now).list(jdbi, reader);
        return reader.page();
    }

    /** How many shown records have a value. */
    public record Count(String value, long count) {}

    /** An entry and its version's content, null where it was forgotten. */
    public record Version(Entry entry, @Nullable String content) {}
}

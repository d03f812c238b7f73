package opencredit.data.store.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opencredit.data.rule.CityTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tally, in the transaction of the entries that it counts: one row for each group of equal ones. Safe for
 * threads.
 */
public final class EntryTally {
    /** Who is a public body among subjects: those whose code the office for public bodies gave (机构编制), which begins so. */
    private static final String COUNTED = """
            select dataset, event, reason, takes_back, publisher, body, class,
              date_trunc('month', city_day(published_at)::timestamp)::date as published, decided,
              case when decided is not null then city_day(published_at) end as day, sum(entries)::bigint as entries
            from (
              select r.dataset, c.event, c.reason, c.takes_back, r.publisher,
                case when r.subject like '1%' then r.subject end as body, r.category_set as class, r.published_at,
                case when r.publisher is not null and r.dataset = any(:terms) and r.decision_date >= :begun
                  then r.decision_date end as decided, count(*) as entries
              from counted c join record r on r.id = c.record group by 1, 2, 3, 4, 5, 6, 7, 8, 9) each
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
            """;

    private static final String WRITTEN = """
            with counted as (
              select record, event, reason, case event when 'restored' then (
                select w.reason from entry w where w.record = e.record and w.event = 'withdrawn' and w.seq < e.seq
                order by w.seq desc limit 1) end as takes_back
              from entry e where seq > :head and seq <= :last)
            """ + COUNTED;

    private static final String WITHDRAWN = """
            with counted as (
              select record, 'withdrawn' as event, reason, null as takes_back from unnest(:ids, :reasons) g (record, reason))
            """ + COUNTED;

    private static final String BEGUN = "select min(publishes_since) from authority";

    /** A body began when the first of its spellings did. */
    private static final String SINCE = """
            select a.id, min(s.publishes_since) as since
            from authority a join authority s on s.id = a.id or s.code = a.code
            where a.id = any(?) group by a.id
            """;

    private final Deadlines deadlines;

    /** @param deadlines by which lateness is measured */
    public EntryTally(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Counts the entries after {@code head}, up to {@code last}, of records that are shown since. */
    public void noteWritten(Handle handle, long head, long last, Instant at) {
        if (last > head) {
            note(handle, handle.createQuery(WRITTEN).bind("head", head).bind("last", last), head, last - head, at);
        }
    }

    /**
     * Counts what is about to be withdrawn, while its records are there: they become the entries after {@code head}.
     *
     * @param ids of which those count that are shown
     * @return how many count
     */
    public long noteWithdrawn(Handle handle, long head, Instant at, UUID[] ids, String[] reasons) {
        Query counted = handle.createQuery(WITHDRAWN).bind("ids", ids).bind("reasons", reasons);
        return note(handle, counted, head, -1, at);
    }

    /** @param expected how many have to count; -1 where that is what is asked */
    private long note(Handle handle, Query counted, long head, long expected, Instant at) {
        LocalDate today = CityTime.day(at);
        List<TallyGroup> groups = counted.bind(
                        "terms", deadlines.terms().keySet().toArray(String[]::new))
                .bind("begun", begun(handle, today))
                .map((row, context) -> TallyGroup.read(row))
                .list();
        long entries = groups.stream().mapToLong(TallyGroup::entries).sum();
        if (expected >= 0 && entries != expected) {
            throw new IllegalStateException(entries + " of " + expected + " entries can be counted");
        }
        if (entries > 0) {
            TallyRows rows = new TallyRows(head + 1, head + entries, today.withDayOfMonth(1));
            Map<Integer, LocalDate> since = since(handle, groups);
            for (TallyGroup group : groups) {
                rows.add(group, lateness(group, since, today));
            }
            rows.write(handle);
        }
        return entries;
    }

    /** Null where nothing is measured: no term, or the publisher had not begun. Who never published begins today. */
    private @Nullable Integer lateness(TallyGroup group, Map<Integer, LocalDate> since, LocalDate today) {
        LocalDate decided = group.decided();
        LocalDate day = group.day();
        if (decided == null || day == null || decided.isBefore(since.getOrDefault(group.publisher(), today))) {
            return null;
        }
        return deadlines.lateness(group.dataset(), decided, day);
    }

    private static LocalDate begun(Handle handle, LocalDate today) {
        return handle.createQuery(BEGUN)
                .mapTo(LocalDate.class)
                .findOne()
                .filter(first -> first.isBefore(today))
                .orElse(today);
    }

    private static Map<Integer, LocalDate> since(Handle handle, List<TallyGroup> groups) {
        Set<Integer> measured = new HashSet<>();
        for (TallyGroup group : groups) {
            if (group.decided() != null && group.publisher() != null) {
                measured.add(group.publisher());
            }
        }
        Map<Integer, LocalDate> since = new HashMap<>();
        if (!measured.isEmpty()) {
            handle.select(SINCE, (Object) measured.toArray(Integer[]::new))
                    .map((row, context) -> {
                        LocalDate first = row.getObject("since", LocalDate.class);
                        return first == null ? 0 : since.put(row.getInt("id"), first) == null;
                    })
                    .list();
        }
        return since;
    }
}

package opencredit.data.store.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opencredit.data.ledger.Event;
import opencredit.data.record.EntryFilter;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.RecordRow;
import opencredit.data.store.sql.EntryPath;
import opencredit.data.store.sql.Sql;
import org.jdbi.v3.core.Jdbi;

/**
 * The ledger in groups: neighbouring entries of one dataset that one act wrote. A batch is one act, and so is undoing it,
 * though several transactions wrote either. What was written record by record is one act where the deed and the reason are
 * the same and no entry is a minute after the one before. Safe for threads.
 */
public final class EntryGroups {
    /**
     * What wrote each entry of a stretch. Acts follow each other in the ledger's order; the first that has a part in the
     * stretch may begin before it.
     */
    private static final String ACTED = """
            with acted as materialized (
              select s.seq, a.deed, a.batch from act a
                cross join lateral generate_series(greatest(a.first_seq, ?), least(a.last_seq, ?)) s (seq)
              where a.first_seq < ?
                and a.first_seq >= coalesce((select max(b.first_seq) from act b where b.first_seq <= ?), 0)),
            """;

    /**
     * Numbered from the newest, by where an entry does not go on with the one after it. Of entries that are older than the
     * notes of acts only moments are known.
     */
    private static final String NUMBERED = """
            numbered as (
              select t.seq, t.at, t.dataset, t.event,
                case when t.dataset = lag(t.dataset) over w and a.deed is not distinct from lag(a.deed) over w
                    and a.batch is not distinct from lag(a.batch) over w
                    and (a.batch is not null
                      or (a.deed is null or t.reason = lag(t.reason) over w)
                        and t.at > lag(t.at) over w - interval '1 minute')
                  then 0 else 1 end as starts
              from told t left join acted a on a.seq = t.seq
              window w as (order by t.seq desc))
            select g.nth, g.dataset, g.event, count(*) as count, min(g.seq) as first, max(g.seq) as last,
              min(g.at) as began, max(g.at) as ended
            from (select n.*, sum(n.starts) over (order by n.seq desc) as nth from numbered n) g
            """;

    private final Jdbi jdbi;

    public EntryGroups(Database database) {
        this.jdbi = database.jdbi(PoolKind.LISTS);
    }

    /**
     * The newest groups before {@code end}, at most {@code limit}. A page looks through no more entries than one of the
     * feed, so that a group may go on at the next page where it alone fills this one.
     *
     * @param filter of the dataset and the events
     */
    public Page before(long end, EntryFilter filter, int limit) {
        long least = Math.max(1, end - Feed.LOOKED_THROUGH);
        List<Group> groups = read(statement(end, least, filter, limit));
        boolean isCut = groups.size() > limit;
        if (isCut || (groups.size() > 1 && least > 1)) {
            // the oldest may be longer than was looked through: it is whole where the next page begins with it
            groups.removeLast();
            return new Page(groups, groups.getLast().first());
        }
        return new Page(groups, least == 1 ? 0 : least);
    }

    private static Sql statement(long end, long least, EntryFilter filter, int limit) {
        Sql stretch = new Sql().add("e.seq < ? and e.seq >= ?", end, least);
        return new Sql()
                .add(ACTED, least, end - 1, end, least)
                .add("told as (select e.seq, e.at, e.dataset, e.event, e.reason")
                .add(EntryPath.LEDGER.entries(filter, stretch, Instant.EPOCH))
                .add("),")
                .add(NUMBERED)
                .add("where g.nth <= ?", limit + 1)
                .add("group by g.nth, g.dataset, g.event order by g.nth");
    }

    private List<Group> read(Sql statement) {
        List<Group> groups = new ArrayList<>();
        for (Row row : statement.list(jdbi, (row, context) -> new Row(row.getLong("nth"), group(row)))) {
            boolean goesOn = groups.size() == row.nth();
            if (goesOn) {
                groups.add(groups.removeLast().with(row.group()));
            } else {
                groups.add(row.group());
            }
        }
        return groups;
    }

    private static Group group(ResultSet row) throws SQLException {
        Event event = Event.valueOf(row.getString("event").toUpperCase(Locale.ROOT));
        return new Group(
                row.getString("dataset"),
                Map.of(event, row.getLong("count")),
                row.getLong("first"),
                row.getLong("last"),
                RecordRow.instant(row, "began"),
                RecordRow.instant(row, "ended"));
    }

    /** A part of the {@code nth} group. */
    private record Row(long nth, Group group) {}

    /** @param next to ask before for older ones; 0 when nothing is older */
    public record Page(List<Group> groups, long next) {}

    /**
     * @param counts entries by what they say happened
     * @param first its oldest entry
     * @param last its newest entry
     */
    public record Group(String dataset, Map<Event, Long> counts, long first, long last, Instant began, Instant ended) {
        private Group with(Group part) {
            Map<Event, Long> both = new EnumMap<>(Event.class);
            both.putAll(counts);
            both.putAll(part.counts);
            return new Group(
                    dataset,
                    both,
                    Math.min(first, part.first),
                    Math.max(last, part.last),
                    began.isBefore(part.began) ? began : part.began,
                    ended.isAfter(part.ended) ? ended : part.ended);
        }
    }
}

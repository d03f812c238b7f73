package opencredit.data.store.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import opencredit.data.rule.CityTime;
import opencredit.data.rule.Deadlines;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Writes the tally, in the transaction of the entries that it counts: one row for each group of equal ones. A record is
 * counted its whole life with what its first publication was counted with, whatever it says later: its row of the tally is
 * kept with it, and without it while it is withdrawn. Safe for threads.
 */
public final class EntryTally {
    private static final String LEAVE =
            "insert into tallied (record, tally) select id, tallied from record where id = any(:ids)";

    private static final String COME_BACK = """
            with back as (
              delete from tallied t using entry e
              where e.seq > :head and e.seq <= :last and e.event = 'restored' and t.record = e.record
              returning t.record, t.tally)
            update record r set tallied = back.tally from back where r.id = back.record
            """;

    /** Of entries {@code counted}, which follow {@code before} others of the same transaction. */
    private static final String COUNT = """
            , groups as (
              select t.dataset, c.event, c.reason, c.takes_back, t.publisher, t.body, t.category_set, t.published, t.decided,
                t.lateness, count(*) as entries
              from counted c join record r on r.id = c.record join tally t on t.id = r.tallied
              group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            added as (
              insert into tally (id, first_seq, last_seq, month, dataset, event, reason, takes_back, publisher, body,
                category_set, published, decided, lateness, entries)
              select :head + :before + row_number() over (), :head + 1, :head + :before + sum(entries) over (), :month, g.*
              from groups g
              returning entries)
            select coalesce(sum(entries), 0)::bigint from added
            """;

    private static final String WRITTEN = """
            with counted as (
              select record, event, reason, case event when 'restored' then (
                select w.reason from entry w where w.record = e.record and w.event = 'withdrawn' and w.seq < e.seq
                order by w.seq desc limit 1) end as takes_back
              from entry e where seq > :head and seq <= :last and event <> 'published')
            """ + COUNT;

    private static final String WITHDRAWN = """
            with counted as (
              select record, 'withdrawn' as event, reason, null as takes_back from unnest(:ids, :reasons) g (record, reason))
            """ + COUNT;

    private final Deadlines deadlines;

    /** @param deadlines by which lateness is measured */
    public EntryTally(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Counts those of the staged rows that are published first, before they are: the entries after {@code head}. */
    public TalliedRows notePublished(Handle handle, StagedStretch staged, long head, Instant at) {
        TalliedRows rows = new TalliedRows(deadlines, staged.dataset(), head, CityTime.day(at));
        rows.count(handle, staged);
        return rows;
    }

    /** Counts the entries after {@code head}, up to {@code last}, none of which publishes a record first. */
    public void noteWritten(Handle handle, long head, long last, Instant at) {
        noteWritten(handle, head, 0, last, at);
    }

    /** @param published of the entries, how many publish a record first, and are counted */
    public void noteWritten(Handle handle, long head, long published, long last, Instant at) {
        long expected = last - head - published;
        if (expected <= 0) {
            return;
        }
        handle.createUpdate(COME_BACK).bind("head", head).bind("last", last).execute();
        long counted = note(handle.createQuery(WRITTEN).bind("last", last), head, published, at);
        if (counted != expected) {
            throw new IllegalStateException(counted + " of " + expected + " entries can be counted");
        }
    }

    /**
     * Counts what is about to be withdrawn, while its records are there: they become the entries after {@code head}.
     *
     * @param ids of which those count that are shown
     * @return how many count
     */
    public long noteWithdrawn(Handle handle, long head, Instant at, UUID[] ids, String[] reasons) {
        handle.createUpdate(LEAVE).bind("ids", ids).execute();
        return note(handle.createQuery(WITHDRAWN).bind("ids", ids).bind("reasons", reasons), head, 0, at);
    }

    private static long note(Query count, long head, long before, Instant at) {
        LocalDate month = CityTime.day(at).withDayOfMonth(1);
        return count.bind("head", head)
                .bind("before", before)
                .bind("month", month)
                .mapTo(long.class)
                .one();
    }
}

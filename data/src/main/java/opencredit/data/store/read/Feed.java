package opencredit.data.store.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opencredit.data.ledger.Entry;
import opencredit.data.memory.MemoryBudget;
import opencredit.data.record.EntryFilter;
import opencredit.data.record.RecordTotals;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.LedgerHead;
import opencredit.data.store.sql.EntryPath;
import opencredit.data.store.sql.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The ledger as those read it who follow it. Safe for threads. */
public final class Feed {
    /**
     * How many entries one page looks through for those that fit: a small dataset's feed needs no index of its own, and
     * its page may be short, or empty, with {@code next} further on.
     */
    public static final long LOOKED_THROUGH = 50_000;

    private static final String PAGE = "select h.head, e.* from " + LedgerHead.NUMBER + " h (head) left join lateral (";

    private static final String CHANGES = """
            with page as materialized (
              select seq, record, event = 'withdrawn' or reason in ('corrected', 'privacy') as forgets
              from entry where seq > ? order by seq limit ?),
            taken as materialized (
              select seq, record, forgets from (
                select seq, record, forgets, coalesce(sum(octets) over (
                  order by seq rows between unbounded preceding and 1 preceding), 0) as before
                from (select p.seq, p.record, p.forgets, (select octet_length(v.content) from record r
                  join version v on v.id = r.content where r.id = p.record) as octets from page p) sized) summed
              where before < ?)
            select t.record, (select max(seq) from taken) as up_to, (select bool_or(forgets) from taken) as forgets,
              coalesce((select r.seq from record r where r.id = t.record),
                (select w.seq from withdrawn w where w.record = t.record)) as seq,
              (select v.content from record r join version v on v.id = r.content where r.id = t.record) as content
            from (select distinct record from taken) t
            """;

    private static final String SHOWN = """
            select record, seq from (
              select distinct on (record) record, seq, event from entry where seq <= ? order by record, seq desc) last
            where event <> 'withdrawn'
            """;

    private static final String LAST_OF = "select " + Entries.COLUMNS
            + " from record r join entry e on e.seq = r.seq where r.id = any(?) and r.visible_until > ? order by e.seq desc";

    /** Rows of a tally that are fetched at once; PostgreSQL would else send all of them. */
    private static final int TALLIED_AT_ONCE = 10_000;

    /**
     * Bytes of content after which changes end although more entries were asked for: a reader holds two pages, one of them
     * parsed. PostgreSQL knows bytes without unpacking a text.
     */
    private static final long OCTETS = MemoryBudget.FOLLOWING.bytes() / 5;

    private final Database database;
    private final Jdbi jdbi;
    private final Jdbi lists;
    private final Jdbi duties;
    private final LedgerHead ledgerHead;
    private final Levels levels;

    public Feed(Database database) {
        this.database = database;
        this.jdbi = database.jdbi(PoolKind.MAIN);
        this.lists = database.jdbi(PoolKind.LISTS);
        this.duties = database.jdbi();
        this.ledgerHead = new LedgerHead(database);
        this.levels = new Levels(duties);
    }

    /** The last entry's number, as {@link LedgerHead} says; 0 for an empty ledger. */
    public long head() {
        return ledgerHead.number();
    }

    /** At most {@code limit} entries after {@code seq}. */
    public Page after(long seq, int limit) {
        return after(seq, EntryFilter.ALL, limit, Instant.EPOCH);
    }

    /** At most {@code limit} entries after {@code seq} that fit. */
    public Page after(long seq, EntryFilter filter, int limit, Instant now) {
        EntryPath path = EntryPath.of(filter, lists, now);
        Sql stretch = new Sql().add("e.seq > ?", seq);
        if (path.isSearching(filter)) {
            stretch.add("and e.seq <= ?", seq + LOOKED_THROUGH);
        }
        Sql sql = new Sql()
                .add(PAGE + "select " + Entries.COLUMNS)
                .add(path.entries(filter, stretch, now))
                .add("order by e.seq limit ?) e on true order by e.seq", limit);
        List<Entry> entries = new ArrayList<>();
        long head = read(sql, filter, entries);
        if (entries.size() == limit) {
            return new Page(entries, entries.getLast().seq(), head);
        }
        long lookedTo = path.isSearching(filter) ? Math.min(head, seq + LOOKED_THROUGH) : head;
        return new Page(entries, Math.max(seq, lookedTo), head);
    }

    /**
     * At most {@code limit} entries before {@code seq} that fit, newest first; {@code next} is 0 when nothing is older.
     */
    public Page before(long seq, EntryFilter filter, int limit, Instant now) {
        EntryPath path = EntryPath.of(filter, lists, now);
        long end = Math.min(seq, head() + 1);
        long least = path.isSearching(filter) ? Math.max(1, end - LOOKED_THROUGH) : 1;
        Sql sql = new Sql()
                .add(PAGE + "select " + Entries.COLUMNS)
                .add(path.entries(filter, new Sql().add("e.seq < ? and e.seq >= ?", end, least), now))
                .add("order by e.seq desc limit ?) e on true order by e.seq desc", limit);
        List<Entry> entries = new ArrayList<>();
        long head = read(sql, filter, entries);
        long lookedTo = entries.size() == limit ? entries.getLast().seq() : least;
        return new Page(entries, lookedTo == 1 ? 0 : lookedTo, head);
    }

    /** For each shown record the entry of its current version, newest first. */
    public List<Entry> lastOf(Collection<UUID> records, Instant now) {
        return lists.withHandle(
                handle -> handle.select(LAST_OF, records.toArray(UUID[]::new), now.atOffset(ZoneOffset.UTC))
                        .map((row, context) -> Entries.read(row))
                        .list());
    }

    /**
     * The records that entries after {@code seq} touched, each once and as it stands now.
     *
     * @param limit how many entries to read at most; of long records it is fewer, but at least one
     */
    public Changes changesAfter(long seq, int limit) {
        return changesAfter(seq, limit, OCTETS);
    }

    Changes changesAfter(long seq, int limit, long octets) {
        return duties.withHandle(handle -> {
            long[] upTo = {seq};
            boolean[] forgets = {false};
            List<Changed> records = handle.select(CHANGES, seq, limit, octets)
                    .map((row, context) -> {
                        upTo[0] = row.getLong("up_to");
                        forgets[0] = row.getBoolean("forgets");
                        return new Changed(
                                row.getObject("record", UUID.class), row.getLong("seq"), row.getString("content"));
                    })
                    .list();
            return new Changes(records, upTo[0], forgets[0]);
        });
    }

    /** The records shown when entry {@code seq} was the last: later entries do not change this. */
    public RecordTotals tally(long seq) {
        try (Handle own = database.open()) {
            return own.inTransaction(handle -> handle.select(SHOWN, seq)
                    .setFetchSize(TALLIED_AT_ONCE)
                    .map((row, context) -> RecordTotals.of(row.getObject("record", UUID.class), row.getLong("seq")))
                    .reduce(RecordTotals.NONE, RecordTotals::plus));
        }
    }

    /** How far each view has come, and which is asked to begin anew. */
    public Levels levels() {
        return levels;
    }

    /** The ledger as it is comes by its key; what is looked for in it may take a scan. */
    private long read(Sql sql, EntryFilter filter, List<Entry> entries) {
        return sql.list(filter.isAll() ? jdbi : lists, (row, context) -> read(row, entries))
                .getFirst();
    }

    private static long read(ResultSet row, List<Entry> entries) throws SQLException {
        if (row.getObject("record") != null) {
            entries.add(Entries.read(row));
        }
        return row.getLong("head");
    }

    /** @param next to ask after, or before, for more; equal to the asked seq when nothing comes after it */
    public record Page(List<Entry> entries, long next, long head) {}

    /**
     * @param upTo the last entry these take into account
     * @param forgets whether any of their entries deleted content for good
     */
    public record Changes(List<Changed> records, long upTo, boolean forgets) {}

    /**
     * @param seq the entry that made it what it is, which may be one after those asked for
     * @param content the current version's content; null when it is shown no more
     */
    public record Changed(UUID record, long seq, @Nullable String content) {}
}

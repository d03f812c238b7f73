package opencredit.data.store.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opencredit.data.ledger.Entry;
import opencredit.data.record.RecordTotals;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.HeapShare;
import opencredit.data.store.db.LedgerHead;
import opencredit.data.store.sql.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The ledger as those read it who follow it. Safe for threads. */
public final class Feed {
    /**
     * How many entries one page looks through for those of a dataset: a small dataset's feed needs no index of its own,
     * and its page may be short, or empty, with {@code next} further on.
     */
    private static final long LOOKED_THROUGH = 50_000;

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

    /** Rows of a tally that are fetched at once; PostgreSQL would else send all of them. */
    private static final int TALLIED_AT_ONCE = 10_000;

    /**
     * Bytes of content after which changes end although more entries were asked for: a reader holds two pages, one of them
     * parsed. PostgreSQL knows bytes without unpacking a text.
     */
    private static final long OCTETS = HeapShare.FOLLOWING.bytes() / 5;

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

    /** At most {@code limit} entries after {@code seq}, of one dataset or all, of shown records with one party or all. */
    public Page after(long seq, @Nullable String dataset, @Nullable String subject, int limit, Instant now) {
        Sql after = new Sql().add("e.seq > ?", seq);
        if (dataset != null && subject == null) {
            after.add("and e.seq <= ?", seq + LOOKED_THROUGH);
        }
        Sql sql = new Sql()
                .add(PAGE)
                .add(entries(dataset, subject, after, now))
                .add("order by e.seq limit ?) e on true order by e.seq", limit);
        List<Entry> entries = new ArrayList<>();
        long head = sql.list(pool(dataset, subject), (row, context) -> read(row, entries))
                .getFirst();
        return new Page(entries, next(seq, dataset, subject, entries, limit, head), head);
    }

    /**
     * At most {@code limit} entries before {@code seq}, newest first, of the same; {@code next} is 0 when nothing is
     * older.
     */
    public Page before(long seq, @Nullable String dataset, @Nullable String subject, int limit, Instant now) {
        long end = Math.min(seq, head() + 1);
        boolean whole = subject != null || dataset == null;
        long least = whole ? 1 : Math.max(1, end - LOOKED_THROUGH);
        Sql sql = new Sql()
                .add(PAGE)
                .add(entries(dataset, subject, new Sql().add("e.seq < ? and e.seq >= ?", end, least), now))
                .add("order by e.seq desc limit ?) e on true order by e.seq desc", limit);
        List<Entry> entries = new ArrayList<>();
        long head = sql.list(pool(dataset, subject), (row, context) -> read(row, entries))
                .getFirst();
        long lookedTo = entries.size() == limit ? entries.getLast().seq() : least;
        return new Page(entries, lookedTo == 1 ? 0 : lookedTo, head);
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

    /** What was shown when entry {@code seq} was the last: it is the same for ever, whatever came after. */
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

    private static Sql entries(@Nullable String dataset, @Nullable String subject, Sql stretch, Instant now) {
        Sql sql = new Sql().add("select").add(Entries.COLUMNS);
        sql.add(subject == null ? new Sql().add("from entry e where") : entriesOf(subject, now))
                .add(stretch);
        return dataset == null ? sql : sql.add("and e.dataset = ?", dataset);
    }

    private static Sql entriesOf(String subject, Instant now) {
        return new Sql()
                .add("from (select id, dataset, visible_until from record where subject = ? union all", subject)
                .add("select id, dataset, visible_until from record")
                .add("where counterparty = ? and subject is distinct from ?) r", subject, subject)
                .add("join entry e on e.record = r.id where r.visible_until > ? and", now.atOffset(ZoneOffset.UTC));
    }

    /** The ledger as it is comes by its key; what is looked for in it may take a scan. */
    private Jdbi pool(@Nullable String dataset, @Nullable String subject) {
        return dataset == null && subject == null ? jdbi : lists;
    }

    private static long read(ResultSet row, List<Entry> entries) throws SQLException {
        if (row.getObject("record") != null) {
            entries.add(Entries.read(row));
        }
        return row.getLong("head");
    }

    private static long next(
            long seq, @Nullable String dataset, @Nullable String subject, List<Entry> entries, int limit, long head) {
        if (entries.size() == limit) {
            return entries.getLast().seq();
        }
        boolean whole = subject != null || dataset == null;
        return Math.max(seq, whole ? head : Math.min(head, seq + LOOKED_THROUGH));
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

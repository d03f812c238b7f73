package opencredit.data.store.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import opencredit.data.ledger.Entry;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.LedgerHead;
import opencredit.data.store.read.Entries;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What was corrected, withdrawn and restored of the records of some bodies, in the ledger's order, and in which role somebody
 * asked for it. A withdrawn record is that of the body that published it first. Safe for threads.
 */
public final class OwnCorrections {
    /**
     * How many corrections of all bodies one page looks through: windows that end withdraw the records of everybody, and a
     * page may be short, or empty, with {@code next} further on.
     */
    static final int LOOKED_THROUGH = 10_000;

    private static final String CORRECTION =
            "(event in ('withdrawn', 'restored') or event = 'amended' and reason in ('corrected', 'privacy'))";

    /** Acts follow each other in the ledger's order. Of an entry that is older than the notes of acts nobody is known. */
    private static final String PAGE = """
            with looked as materialized (
              select * from entry where seq > :after and seq <= :head and %s
              order by seq limit :looked),
            ended as (select max(seq) as last, count(*) as count from looked)
            select x.last, x.count, o.* from ended x left join lateral (
              select e.seq, e.at, e.event, e.reason, e.dataset, e.record, e.version, e.commitment, e.replaced_by,
                (select coalesce(k.role, split_part(a.actor, ':', 1))
                  from (select c.actor, c.last_seq from act c where c.first_seq <= e.seq
                    order by c.first_seq desc limit 1) a
                  left join api_key k on a.actor = 'key:' || k.id
                  where a.last_seq >= e.seq) as role
              from looked e
                left join record r on r.id = e.record
                left join tallied t on t.record = e.record
                left join tally y on y.id = t.tally
                join authority b on b.id = coalesce(r.publisher, y.publisher)
              where e.dataset = any(:datasets) and (b.code = any(:codes) or b.code is null and b.name = any(:names))
              order by e.seq limit :limit) o on true
            order by o.seq
            """.formatted(CORRECTION);

    private final Jdbi jdbi;
    private final LedgerHead ledgerHead;
    private final int looked;

    public OwnCorrections(Database database) {
        this(database, LOOKED_THROUGH);
    }

    OwnCorrections(Database database, int looked) {
        this.jdbi = database.jdbi(PoolKind.LISTS);
        this.ledgerHead = new LedgerHead(database);
        this.looked = looked;
    }

    /** At most {@code limit} of them after an entry. */
    public Page after(long seq, OwnBodies bodies, List<String> datasets, int limit) {
        return jdbi.withHandle(handle -> {
            List<Correction> found = new ArrayList<>();
            long head = ledgerHead.number();
            long[] ended = new long[2];
            handle.createQuery(PAGE)
                    .bind("after", seq)
                    .bind("head", head)
                    .bind("looked", looked)
                    .bind("limit", limit)
                    .bindArray("datasets", String.class, datasets)
                    .bindArray("codes", String.class, bodies.codes())
                    .bindArray("names", String.class, bodies.listedNames())
                    .map((row, context) -> read(row, found, ended))
                    .list();
            return new Page(found, next(seq, found, ended, limit, head), head);
        });
    }

    private static boolean read(ResultSet row, List<Correction> found, long[] ended) throws SQLException {
        ended[0] = row.getLong("last");
        ended[1] = row.getLong("count");
        return row.getObject("record") != null && found.add(new Correction(Entries.read(row), row.getString("role")));
    }

    private long next(long seq, List<Correction> found, long[] ended, int limit, long head) {
        if (found.size() == limit) {
            return found.getLast().entry().seq();
        }
        return Math.max(seq, ended[1] == looked ? ended[0] : head);
    }

    /**
     * A correction, a withdrawal or a restoration.
     *
     * @param role of whose key it came, {@code command-line} or {@code server}; null where that is not known
     */
    public record Correction(Entry entry, @Nullable String role) {}

    /** @param next to ask after for more, until it is {@code head} */
    public record Page(List<Correction> corrections, long next, long head) {}
}

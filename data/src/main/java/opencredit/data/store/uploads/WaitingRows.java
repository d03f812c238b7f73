package opencredit.data.store.uploads;

import java.util.List;
import java.util.UUID;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import opencredit.data.store.lock.RowFate;
import opencredit.data.store.lock.UnconfirmedRows;
import org.jdbi.v3.core.Jdbi;

/** The rows of a batch that waits which would change something, for whoever has to confirm it. Safe for threads. */
public final class WaitingRows {
    /** A row that ends a record says nothing itself: what it would take away is the record's content. */
    private static final String PAGE = """
            select s.row, s.fate, coalesce(s.id, r.id), (%1$s), v.content
            from staged s join batch b on b.id = s.batch
              left join record r on s.fate = 'e' and r.key = s.key
              join version v on v.id = case when s.fate in %2$s then s.content else r.content end
            where s.batch = :batch and s.row > :after and b.state = 'waiting' and s.fate in ('n', 'b', 'a', 'e')
            order by s.row limit :limit
            """.formatted(UnconfirmedRows.HARMS, RowFate.WITH_CONTENT);

    private final Jdbi jdbi;

    public WaitingRows(Database database) {
        this.jdbi = database.jdbi(PoolKind.LISTS);
    }

    /**
     * In the order of the file; none where the batch does not wait.
     *
     * @param after the number of the last row of the page before; 0 at the beginning
     */
    public List<OneWaiting> page(long batch, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("batch", batch)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new OneWaiting(
                        row.getLong(1),
                        event(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getBoolean(4),
                        row.getString(5)))
                .list());
    }

    private static String event(String fate) {
        return switch (fate) {
            case "n" -> "published";
            case "b" -> "restored";
            case "a" -> "amended";
            default -> "withdrawn";
        };
    }

    /**
     * One of them.
     *
     * @param row its number in the batch, which holds that of its sheet
     * @param event the entry that it would be
     * @param needsSecondPerson whether nobody publishes it alone
     * @param content JSON: what readers would see, or what they would see no more
     */
    public record OneWaiting(long row, String event, UUID record, boolean needsSecondPerson, String content) {}
}

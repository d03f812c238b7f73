package opencredit.data.store.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import opencredit.data.record.Found;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import opencredit.data.store.read.OneRecord;
import opencredit.data.store.read.RecordRow;
import org.jdbi.v3.core.Jdbi;

/** Many records by their ids, each shown, gone or unknown, all of one moment. Safe for threads. */
public final class RecordsByIds {
    /** Each is looked for by its key: a join of all at once may read whole tables, however few are asked for. */
    private static final String FIND = """
            select a.id as asked, r.id, r.dataset, r.seq, r.published_at, r.updated_at, r.decision_date, r.visible_until,
              (select v.content from version v where v.id = r.content) as text,
              e.dataset as gone_from, e.reason, e.at, e.replaced_by
            from unnest(?::uuid[]) with ordinality a (id, nth)
              left join lateral (select * from record where record.id = a.id limit 1) r on true
              left join lateral (select w.seq from withdrawn w where w.record = a.id limit 1) w on true
              left join lateral (select * from entry where entry.seq = w.seq limit 1) e on true
            order by a.nth
            """;

    private final Jdbi jdbi;

    public RecordsByIds(Database database) {
        this.jdbi = database.jdbi(PoolKind.LISTS);
    }

    /** The answer for each, in the order of {@code ids}. */
    public List<Found> find(List<UUID> ids, Instant now) {
        return jdbi.withHandle(handle -> handle.select(FIND, (Object) ids.toArray(UUID[]::new))
                .map((row, context) -> read(row, now))
                .list());
    }

    private static Found read(ResultSet row, Instant now) throws SQLException {
        if (row.getObject("id") != null) {
            return OneRecord.read(row, now);
        }
        if (row.getString("reason") == null) {
            return new Found.Unknown();
        }
        return new Found.Gone(
                row.getObject("asked", UUID.class),
                row.getString("gone_from"),
                row.getString("reason"),
                RecordRow.instant(row, "at"),
                row.getObject("replaced_by", UUID.class));
    }
}

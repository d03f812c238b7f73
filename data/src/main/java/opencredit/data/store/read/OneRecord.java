package opencredit.data.store.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import opencredit.data.ledger.Entry;
import opencredit.data.record.Found;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.store.db.StoreFailure;
import org.jdbi.v3.core.Jdbi;

/** Finds a record by its id: what readers do most, so one plain statement that stays prepared. */
public final class OneRecord {
    private static final String FIND = """
            select r.id, r.dataset, r.seq, r.published_at, r.updated_at, r.decision_date, r.visible_until, v.content as text
            from record r join version v on v.id = r.content where r.id = ?
            """;

    private static final String WITHDRAWN =
            "select " + Entries.COLUMNS + " from withdrawn w join entry e on e.seq = w.seq where w.record = ?";

    private final Jdbi jdbi;

    public OneRecord(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The record, or why it is not shown. */
    public Found find(UUID id, Instant now) {
        try {
            Found found = jdbi.withHandle(handle -> find(handle.getConnection(), id, now));
            return found instanceof Found.Unknown ? withdrawn(id) : found;
        } catch (SQLException failed) {
            throw new StoreFailure("cannot read a record", failed);
        }
    }

    private static Found find(Connection connection, UUID id, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? read(row, now) : new Found.Unknown();
            }
        }
    }

    /** A record that is not withdrawn, with the columns of {@link RecordRow} and {@code visible_until}. */
    public static Found read(ResultSet row, Instant now) throws SQLException {
        OffsetDateTime until = row.getObject("visible_until", OffsetDateTime.class);
        if (until.equals(OffsetDateTime.MAX) || until.toInstant().isAfter(now)) {
            return new Found.Shown(RecordRow.record(row, Sort.NEWEST_DECISION));
        }
        return new Found.Gone(
                row.getObject("id", UUID.class), row.getString("dataset"), "window-ended", until.toInstant(), null);
    }

    private Found withdrawn(UUID id) {
        return jdbi.withHandle(handle -> handle.select(WITHDRAWN, id)
                .map((row, context) -> gone(Entries.read(row)))
                .findOne()
                .orElseGet(Found.Unknown::new));
    }

    private static Found gone(Entry entry) {
        return new Found.Gone(entry.record(), entry.dataset(), entry.reason(), entry.at(), entry.replacedBy());
    }
}

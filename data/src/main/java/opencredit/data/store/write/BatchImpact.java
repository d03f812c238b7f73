package opencredit.data.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import opencredit.data.outcome.Brake;
import opencredit.data.store.lock.UnconfirmedRows;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a staged batch, if nobody else wrote meanwhile.
 *
 * @param rows staged in all
 * @param shown records of its dataset
 * @param secondPerson rows that nobody publishes alone
 */
public record BatchImpact(long rows, long published, long amended, long withdrawn, long shown, long secondPerson) {
    private static final String SHOWN = "select count(*) from record where dataset = ?";

    private static final String CHANGES = """
            select count(*), count(*) filter (where fate in ('n', 'b')), count(*) filter (where fate = 'a'),
              case when count(*) filter (where fate = 'e') = 0 then 0 else (
                select count(distinct r.id) from staged e join record r on r.key = e.key
                where e.batch = ? and e.fate = 'e') end
            from staged where batch = ?
            """;

    /**
     * The effects of a batch that waits: it changes much, or has rows that nobody publishes alone. Null for any other batch.
     *
     * @param rows staged in all
     */
    static @Nullable BatchImpact stopped(Connection connection, Brake brake, String dataset, long batch, long rows)
            throws SQLException {
        if (brake.isReleased()) {
            return null;
        }
        if (UnconfirmedRows.count(connection, batch) > 0) {
            return of(connection, dataset, batch);
        }
        // shown records are counted only for a batch that can be stopped, and rows only where there is something to
        // protect
        long shown = rows <= Brake.FEW ? 0 : shown(connection, dataset);
        if (shown < Brake.FILLING) {
            return null;
        }
        BatchImpact impact = of(connection, batch, shown);
        return brake.stops(impact.changed(), shown) ? impact : null;
    }

    /** The effects of a batch that waits. */
    static BatchImpact of(Connection connection, String dataset, long batch) throws SQLException {
        return of(connection, batch, shown(connection, dataset));
    }

    private static BatchImpact of(Connection connection, long batch, long shown) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGES)) {
            statement.setLong(1, batch);
            statement.setLong(2, batch);
            ResultSet row = statement.executeQuery();
            row.next();
            return new BatchImpact(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    shown,
                    UnconfirmedRows.count(connection, batch));
        }
    }

    private static long shown(Connection connection, String dataset) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SHOWN)) {
            statement.setString(1, dataset);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    /** Records that would be published, amended or withdrawn. */
    public long changed() {
        return published + amended + withdrawn;
    }
}

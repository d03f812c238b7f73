package opencredit.data.store.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * Rows that nobody publishes alone: they publish, bring back or change a record that harms, or make one harm that did not.
 * A change could move it to another subject, or keep it longer in public. A batch with such rows waits; where others wrote
 * since it was staged and only then a row became one, the row is refused.
 */
public final class UnconfirmedRows {
    /** Of {@code staged s}: whether it is such a row, as it was compared with what is shown. */
    public static final String HARMS = "s.second_person and s.fate in ('n', 'a', 'b')";

    private static final String COUNT = "select count(*) from staged s where s.batch = ? and " + HARMS;

    private static final String REFUSE = """
            update staged s set fate = 'm', reason = 'second-person' from batch b
            where s.batch = :batch and s.row > :after and s.row <= :last and b.id = s.batch and not b.confirmed and %s
            """.formatted(HARMS);

    private UnconfirmedRows() {}

    /** How many such rows a batch has, as its rows were compared with what is shown. */
    public static long count(Connection connection, long batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setLong(1, batch);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    /** Refuses those of a chunk whose batch nobody confirmed; says how many. */
    public static int refuse(Handle handle, Chunk chunk) {
        return handle.createUpdate(REFUSE)
                .bind("batch", chunk.batch())
                .bind("after", chunk.after())
                .bind("last", chunk.last())
                .execute();
    }
}

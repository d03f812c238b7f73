package opencredit.data.store.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import opencredit.data.store.lock.Chunk;
import org.jdbi.v3.core.Handle;

/**
 * Rows about a record that another body published: whoever may change the records of some bodies changes no other's, though
 * the row has the same decision and names its own body. A withdrawn record is that of the body that published it first.
 */
public final class NotYours {
    /** Whose a record is, by the number of its publisher. */
    private static final String IS_OWN = """
            exists (select from authority a where a.id = %s
              and (a.code = any(b.bodies) or a.code is null and a.name = any(b.body_names)))
            """;

    private static final String OF_SHOWN = """
            update staged s set fate = 'm', reason = 'not-yours' from record r, batch b
            where s.batch = %1$s and s.row > %2$s and s.row <= %3$s and b.id = s.batch and b.bodies is not null
              and s.fate in ('n', 'a', 'b', 'e', 'r') and r.key = s.key and not
            """ + IS_OWN.formatted("r.publisher");

    private static final String OF_WITHDRAWN = """
            update staged s set fate = 'm', reason = 'not-yours' from withdrawn w, batch b
            where s.batch = %1$s and s.row > %2$s and s.row <= %3$s and b.id = s.batch and b.bodies is not null
              and s.fate in ('b', 'r') and w.key = s.key and not
            """
            + IS_OWN.formatted(
                    "(select y.publisher from tallied t join tally y on y.id = t.tally where t.record = w.record)");

    /** Whoever amends one record has read it as it is, and whoever publishes one found none. */
    private static final String OF_CHANGED = """
            update staged s set fate = 'm', reason = 'changed-meanwhile' from batch b
            where s.batch = %1$s and s.row > %2$s and s.row <= %3$s and b.id = s.batch and s.fate in ('n', 'a', 'b')
              and b.amends <> coalesce((select r.seq from record r where r.key = s.key), 0)
            """;

    /** Whoever brings one record back has seen it withdrawn. */
    private static final String OF_RESTORED = """
            update staged s set fate = 'm', reason = 'changed-meanwhile' from record r, batch b
            where s.batch = %1$s and s.row > %2$s and s.row <= %3$s and b.id = s.batch and b.restores is not null
              and s.fate in ('n', 'a', 'b') and r.key = s.key
            """;

    private static final String LAST = "9223372036854775807";

    private static final List<String> ALL = List.of(OF_SHOWN, OF_WITHDRAWN, OF_CHANGED, OF_RESTORED);

    private static final List<String> OF_BATCH =
            ALL.stream().map(statement -> statement.formatted("?", "-1", LAST)).toList();

    private static final List<String> OF_CHUNK = ALL.stream()
            .map(statement -> statement.formatted(":batch", ":after", ":last"))
            .toList();

    private NotYours() {}

    /** Refuses such rows of a batch that is being staged. */
    public static void refuse(Connection connection, long batch) throws SQLException {
        for (String statement : OF_BATCH) {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                prepared.setLong(1, batch);
                prepared.executeUpdate();
            }
        }
    }

    /** The same of rows that were compared with a register that others have changed since; says how many. */
    static int refuse(Handle handle, Chunk chunk) {
        return OF_CHUNK.stream()
                .mapToInt(statement -> RowDecisions.run(handle, statement, chunk))
                .sum();
    }
}

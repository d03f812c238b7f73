package opencredit.data.store.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How chunks are joined with the register: by probing its indexes, row by row. Left to itself the planner, whose
 * statistics date from before the load, reads the whole register for every chunk.
 */
public final class JoinPlans {
    /** The opposite: what follows reads a whole batch, of which there are no statistics yet. */
    public static final String READ_WHOLE = "set local enable_seqscan = on; set local enable_hashjoin = on;"
            + " set local enable_nestloop = off; set local work_mem = '64MB'";

    private static final String PROBE =
            "set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off";

    private JoinPlans() {}

    /** For the rest of the transaction. */
    public static void probe(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PROBE);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot set up a transaction", failed);
        }
    }
}

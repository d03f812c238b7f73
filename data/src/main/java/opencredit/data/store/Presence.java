package opencredit.data.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Whether a server is running on this register: it holds a lock in PostgreSQL that dies with its connection. */
public final class Presence implements AutoCloseable {
    /** Two numbers that nothing else locks by. */
    private static final String ANNOUNCE = "select pg_advisory_lock_shared(1869636979, 1936029286)";

    private static final String SERVING = """
            select exists (select from pg_locks where locktype = 'advisory' and classid = 1869636979
              and objid = 1936029286 and objsubid = 2 and granted
              and database = (select oid from pg_database where datname = current_database()))
            """;

    private final Connection connection;

    private Presence(Connection connection) {
        this.connection = connection;
    }

    /** Announces a server, until closed. */
    public static Presence announce(Database database) {
        try {
            Connection connection = database.hold();
            try (PreparedStatement statement = connection.prepareStatement(ANNOUNCE)) {
                statement.execute();
            }
            return new Presence(connection);
        } catch (SQLException failed) {
            throw new StoreFailure("cannot announce the server", failed);
        }
    }

    /** Whether any server announced itself and is alive. */
    public static boolean isServing(Database database) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(SERVING).mapTo(boolean.class).one());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // then so is the lock
            return;
        }
    }
}

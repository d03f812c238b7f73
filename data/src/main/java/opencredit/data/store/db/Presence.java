package opencredit.data.store.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * That a server runs on this register: it holds a lock in PostgreSQL by the number of its instance, which dies with its
 * connection.
 */
public final class Presence implements AutoCloseable {
    /** Under this number stands what all servers share; no server has it. */
    public static final long SHARED = 0;

    /** The first number is one that nothing else locks by; the view {@code serving} reads the second. */
    private static final String ANNOUNCE = "select pg_advisory_lock_shared(1936029286, ?::integer)";

    private static final String NEXT = "select nextval('serving_instance')";
    private static final String SERVING = "select exists (select from serving)";

    /** A connection that does not answer in so many seconds has lost its lock, or will. */
    private static final int ANSWERS_WITHIN = 2;

    private final Connection connection;

    private Presence(Connection connection) {
        this.connection = connection;
    }

    /** A number that no other server has. */
    public static long newInstance(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.select(NEXT).mapTo(long.class).one());
    }

    /** Announces a server, until closed. */
    public static Presence announce(Database database, long instance) {
        try {
            Connection connection = database.hold();
            Presence presence = new Presence(connection);
            try (PreparedStatement statement = connection.prepareStatement(ANNOUNCE)) {
                statement.setLong(1, instance);
                statement.execute();
            } catch (SQLException refused) {
                presence.close();
                throw refused;
            }
            return presence;
        } catch (SQLException failed) {
            throw new StoreFailure("cannot announce the server", failed);
        }
    }

    /** Whether any server announced itself and is alive. */
    public static boolean isServing(Database database) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.select(SERVING).mapTo(boolean.class).one());
    }

    /** Whether this very announcement holds: that of another server says nothing about it. */
    public boolean holds() {
        try {
            return connection.isValid(ANSWERS_WITHIN);
        } catch (SQLException negative) {
            throw new IllegalStateException("seconds are positive", negative);
        }
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

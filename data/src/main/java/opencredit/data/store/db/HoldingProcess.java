package opencredit.data.store.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * That a process holds submitted files: it has a lock in PostgreSQL by its number, which dies with its connection, and is
 * taken again where the database was away. Safe for threads.
 */
public final class HoldingProcess implements AutoCloseable {
    /** The first number is one that nothing else locks by; the view {@code holding} reads the second. */
    private static final String ANNOUNCE = "select pg_advisory_lock_shared(1970302816, ?)";

    private static final String NEXT = "select nextval('serving_instance')";

    /** A connection that does not answer in so many seconds has lost its lock, or will. */
    private static final int ANSWERS_WITHIN = 2;

    private final Database database;
    private final int number;
    private @Nullable Connection connection;

    private HoldingProcess(Database database, int number) {
        this.database = database;
        this.number = number;
    }

    /** Announces this process, until it is closed. */
    public static HoldingProcess announce(Database database) {
        int number = database.jdbi()
                .withHandle(handle -> handle.select(NEXT).mapTo(int.class).one());
        HoldingProcess process = new HoldingProcess(database, number);
        process.renew();
        return process;
    }

    /** A number that no other process has. */
    public int number() {
        return number;
    }

    /** Takes the lock again where the connection broke. */
    public synchronized void renew() {
        try {
            if (connection == null || !connection.isValid(ANSWERS_WITHIN)) {
                close();
                Connection other = database.hold();
                connection = other;
                try (PreparedStatement statement = other.prepareStatement(ANNOUNCE)) {
                    statement.setInt(1, number);
                    statement.execute();
                }
            }
        } catch (SQLException failed) {
            close();
            throw new StoreFailure("cannot say that files are held", failed);
        }
    }

    @Override
    public synchronized void close() {
        Connection left = connection;
        connection = null;
        try {
            if (left != null) {
                left.close();
            }
        } catch (SQLException gone) {
            // then so is the lock
            return;
        }
    }
}

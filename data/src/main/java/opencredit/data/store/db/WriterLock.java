package opencredit.data.store.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a view that several servers share: a lock in PostgreSQL that dies with its connection.
 * It spares work and promises nothing: a process that was paused may write on after another took over, and what it
 * writes has to be harmless. For one thread; close it from any.
 */
public final class WriterLock implements AutoCloseable {
    /** The first number is one that nothing else locks by; the second is made of the view's name. */
    private static final String TRY = "select pg_try_advisory_lock(1869636979, ?)";

    /** A connection that does not answer in so many seconds has lost its lock, or will. */
    private static final int ANSWERS_WITHIN = 2;

    private final Database database;
    private final String view;
    private @Nullable Connection connection;
    private boolean held;

    /** @param view the name of what is written; two names of one hash would only take turns with each other */
    public WriterLock(Database database, String view) {
        this.database = database;
        this.view = view;
    }

    /** Whether this process may write now; tries to take the lock where nobody has it. */
    public synchronized boolean isHeld() {
        try {
            if (connection == null || !connection.isValid(ANSWERS_WITHIN)) {
                close();
                connection = database.hold();
            }
            held = held || take(connection);
            return held;
        } catch (SQLException gone) {
            close();
            throw new StoreFailure("cannot ask whose turn it is to write the view " + view, gone);
        }
    }

    private boolean take(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TRY)) {
            statement.setInt(1, view.hashCode());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    @Override
    public synchronized void close() {
        held = false;
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

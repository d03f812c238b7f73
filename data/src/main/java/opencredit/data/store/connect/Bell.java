package opencredit.data.store.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings whenever the ledger grew: one thread of a process listens for all who wait. When it cannot listen it rings once
 * a second, so that they look for themselves.
 */
public final class Bell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

    /** How long a change may go unnoticed when a notification is lost: what is withdrawn is gone within a second. */
    private static final int POLL_MILLISECONDS = 500;

    private final DataSource source;
    private final Thread thread;
    private volatile boolean closed;
    private long rung;

    /** Starts to listen. */
    public Bell(DataSource source) {
        this.source = source;
        this.thread = Thread.ofPlatform().daemon().name("ledger-bell").start(this::listen);
    }

    /** How often it has rung. */
    public synchronized long rung() {
        return rung;
    }

    /** Waits until it has rung more than {@code heard} times, or the time is over. */
    public synchronized void await(long heard, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toMillis(); rung <= heard && left > 0 && !closed; ) {
                wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        ring();
        thread.interrupt();
    }

    private synchronized void ring() {
        rung++;
        notifyAll();
    }

    private void listen() {
        while (!closed) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen ledger");
                ringFor(connection);
            } catch (SQLException | RuntimeException failed) {
                LOG.debug("cannot listen to the ledger, polling", failed);
                ring();
                pause();
            }
        }
    }

    private void ringFor(Connection connection) throws SQLException {
        PGConnection listener = connection.unwrap(PGConnection.class);
        while (!closed) {
            listener.getNotifications(POLL_MILLISECONDS);
            ring();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}

package opencredit.data.store.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts a connection on which nothing moves. The driver ends a wait for an answer by itself; a write to somebody who reads
 * no more would wait for ever.
 */
public final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final Connection connection;
    private final long longest;
    private final Thread thread;
    private volatile long movedAt = System.nanoTime();

    /** @param longest how long nothing may move */
    public Watchdog(Connection connection, Duration longest) {
        this.connection = connection;
        this.longest = longest.toNanos();
        this.thread = Thread.ofVirtual().name("watchdog").start(this::watch);
    }

    /** Something moved. */
    public void moved() {
        movedAt = System.nanoTime();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            for (long left = longest; left > 0; left = movedAt + longest - System.nanoTime()) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
            connection.abort(Runnable::run);
        } catch (InterruptedException done) {
            return;
        } catch (SQLException failed) {
            LOG.warn("a connection on which nothing moves cannot be cut", failed);
        }
    }
}

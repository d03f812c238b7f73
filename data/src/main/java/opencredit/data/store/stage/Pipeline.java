package opencredit.data.store.stage;

import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows on a thread of its own, while the next is being read: the database works on one core, the reader on
 * the other. At most three portions are under way, whatever the file's size.
 */
public final class Pipeline implements AutoCloseable {
    private final BlockingQueue<Portion> portions = new ArrayBlockingQueue<>(1);
    private final ChunkWriter writer;
    private final RowBudget.Share share;
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    /** @param share gets back the room of what is written */
    public Pipeline(ChunkWriter writer, RowBudget.Share share) {
        this.writer = writer;
        this.share = share;
        this.thread = Thread.ofPlatform().daemon().name("staging").start(this::run);
    }

    /** Takes rows over, with their room. */
    public void put(Portion portion) {
        if (!portion.rows().isEmpty()) {
            offer(portion);
        }
    }

    /** Returns when everything is written. */
    public void finish() {
        offer(Portion.END);
        join();
        rethrow();
    }

    @Override
    public void close() {
        if (thread.isAlive()) {
            thread.interrupt();
            join();
        }
    }

    @SuppressWarnings("ReferenceEquality") // the end is this one portion
    private void run() {
        try {
            for (Portion next = portions.take(); next != Portion.END; next = portions.take()) {
                write(next);
            }
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
        } catch (Throwable failed) {
            // an Error too: whoever stages would wait for ever
            failure = failed;
            share.close();
        }
    }

    private void write(Portion portion) throws SQLException {
        writer.write(portion.rows());
        share.giveBack(portion.room());
    }

    private void offer(Portion portion) {
        try {
            do {
                rethrow();
            } while (!portions.offer(portion, 100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while staging", stopped);
        }
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() {
        if (failure != null) {
            throw new IllegalStateException("cannot stage the batch", failure);
        }
    }
}

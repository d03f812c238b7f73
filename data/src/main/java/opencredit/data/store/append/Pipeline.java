package opencredit.data.store.append;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes chunks on a thread of its own, while the next is being read: the database works on one core, the reader on
 * the other. At most three chunks are under way, whatever the file's size.
 */
public final class Pipeline implements AutoCloseable {
    private static final List<StagedRow.Given> END = List.of();

    private final BlockingQueue<List<StagedRow.Given>> chunks = new ArrayBlockingQueue<>(1);
    private final ChunkWriter writer;
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    public Pipeline(ChunkWriter writer) {
        this.writer = writer;
        this.thread = Thread.ofPlatform().daemon().name("staging").start(this::run);
    }

    /** Takes a chunk over. */
    public void put(List<StagedRow.Given> chunk) {
        if (!chunk.isEmpty()) {
            offer(chunk);
        }
    }

    /** Returns when everything is written. */
    public void finish() {
        offer(END);
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

    private void run() {
        try {
            for (var chunk = chunks.take(); !chunk.isEmpty(); chunk = chunks.take()) {
                writer.write(chunk);
            }
        } catch (InterruptedException abandoned) {
            Thread.currentThread().interrupt();
        } catch (Throwable failed) {
            // an Error too: whoever stages would wait for ever
            failure = failed;
        }
    }

    private void offer(List<StagedRow.Given> chunk) {
        try {
            do {
                rethrow();
            } while (!chunks.offer(chunk, 100, TimeUnit.MILLISECONDS));
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

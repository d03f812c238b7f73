package opencredit.bench.traffic;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Readers on bad lines: each takes some kilobytes, waits, and takes some more. */
public final class SlowReaders implements AutoCloseable {
    /** 160 kB a second each, as over an old telephone line to the county: the server waits most of the time. */
    private static final int BYTES = 8 * 1024;

    private static final int PAUSE_MILLIS = 50;

    private final AtomicInteger reading = new AtomicInteger();
    private final List<Thread> threads;

    private SlowReaders(int port, int readers, String path) {
        this.threads = IntStream.range(0, readers)
                .mapToObj(reader -> Thread.ofPlatform().daemon().unstarted(() -> read(port, path)))
                .toList();
    }

    /** Begins to read {@code path} so many times at once. */
    public static SlowReaders start(int port, int readers, String path) {
        SlowReaders slow = new SlowReaders(port, readers, path);
        slow.threads.forEach(Thread::start);
        return slow;
    }

    private void read(int port, String path) {
        byte[] some = new byte[BYTES];
        try (Connection connection = new Connection(port)) {
            if (connection.open(Connection.request(path)) == 200) {
                reading.incrementAndGet();
                while (connection.read(some) >= 0) {
                    Thread.sleep(PAUSE_MILLIS);
                }
                reading.decrementAndGet();
            }
        } catch (IOException | InterruptedException over) {
            // closed, or refused: requireReading tells
        }
    }

    /** Fails unless all of them are still at it. */
    public void requireReading() {
        if (reading.get() != threads.size()) {
            throw new IllegalStateException("only " + reading.get() + " slow readers were reading");
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}

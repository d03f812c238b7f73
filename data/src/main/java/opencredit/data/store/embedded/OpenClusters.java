package opencredit.data.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The clusters that this process has open, each once. None outlives the process, at whatever moment a signal comes: one
 * that is being started is stopped at once; one that is in use is left to whoever opened it, and stopped when that takes
 * too long.
 */
final class OpenClusters {
    /** Less than the 9.5 s after which a server that stops is cut off; services are killed after 10 s. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Map<Path, Cluster> open = new HashMap<>();
    private volatile boolean ending;
    private boolean watching;

    /** Whether the process is going down. */
    boolean isEnding() {
        return ending;
    }

    /** Gives the cluster of {@code home}, opened when it is not yet. */
    Cluster enter(Path home, Opening opening) throws IOException {
        lock.lock();
        try {
            watch();
            Cluster cluster = open.get(home);
            if (cluster == null) {
                cluster = opening.open();
                open.put(home, cluster);
            }
            cluster.users++;
            return cluster;
        } finally {
            lock.unlock();
        }
    }

    /** Before anything is started. */
    private void watch() {
        try {
            if (!watching) {
                Runtime.getRuntime().addShutdownHook(new Thread(this::end, "clusters"));
                watching = true;
            }
        } catch (IllegalStateException goingDown) {
            throw new StoppedInStart();
        }
    }

    void leave(Cluster cluster) {
        lock.lock();
        try {
            if (open.get(cluster.home()) == cluster && --cluster.users == 0) {
                remove(cluster);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            lock.unlock();
        }
    }

    private void remove(Cluster cluster) throws IOException {
        open.remove(cluster.home());
        left.signalAll();
        cluster.leave();
    }

    private void end() {
        ending = true;
        try {
            long nanos = GRACE.toNanos();
            long began = System.nanoTime();
            if (lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
                try {
                    awaitLeft(nanos - (System.nanoTime() - began));
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException | IOException cutOff) {
            // the next start finds what is left, and adopts it
            return;
        }
    }

    private void awaitLeft(long longest) throws InterruptedException, IOException {
        long nanos = longest;
        while (!open.isEmpty() && nanos > 0) {
            nanos = left.awaitNanos(nanos);
        }
        for (Cluster cluster : List.copyOf(open.values())) {
            remove(cluster);
        }
    }

    /** Opens one that is not open yet. */
    interface Opening {
        Cluster open() throws IOException;
    }
}

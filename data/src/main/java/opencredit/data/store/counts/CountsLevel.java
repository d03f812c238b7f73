package opencredit.data.store.counts;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * How far the counts are, for all readers of a server. One of them waits for the view, the others for that one; where it is
 * behind, nobody waits again for a second. What it says may be over when a reader looks: the position is asked once more in
 * the moment that is read. Safe for threads.
 */
public final class CountsLevel {
    /** The follower needs some milliseconds for an entry, and half of this for a load's chunk. */
    private static final long PATIENCE = Duration.ofMillis(250).toNanos();

    private static final long REMEMBERED = Duration.ofSeconds(1).toNanos();

    private static final long LOOK = 10;

    /** Entries that are not applied while a reader waits. */
    private static final int FAR = 20_000;

    private final LongSupplier position;
    private final LongSupplier nanos;
    private final AtomicReference<CompletableFuture<Void>> underWay = new AtomicReference<>();
    private volatile long reached;
    private volatile long behindUntil;

    /**
     * @param position asks the last entry that is counted, 0 of none
     * @param nanos a clock as {@link System#nanoTime}
     */
    public CountsLevel(LongSupplier position, LongSupplier nanos) {
        this.position = position;
        this.nanos = nanos;
        this.behindUntil = nanos.getAsLong();
    }

    /** Whether the counts have all entries up to {@code seq}; waits a moment for the follower. */
    boolean has(long seq) {
        while (reached < seq) {
            if (behindUntil - nanos.getAsLong() > 0) {
                return false;
            }
            CompletableFuture<Void> ours = new CompletableFuture<>();
            CompletableFuture<Void> others = underWay.compareAndExchange(null, ours);
            if (others == null) {
                return look(seq, ours);
            }
            await(others);
        }
        return true;
    }

    /** A reader found them behind what they had: they are built anew. */
    void fell() {
        reached = 0;
        behindUntil = nanos.getAsLong() + REMEMBERED;
    }

    /** @param looked ends, or fails, with the look: what failed is asked again by nobody who waited for it */
    private boolean look(long seq, CompletableFuture<Void> looked) {
        try {
            boolean isLevel = isLevel(seq);
            if (!isLevel) {
                behindUntil = nanos.getAsLong() + REMEMBERED;
            }
            underWay.set(null);
            looked.complete(null);
            return isLevel;
        } catch (RuntimeException | Error failed) {
            underWay.set(null);
            looked.completeExceptionally(failed);
            throw failed;
        }
    }

    private boolean isLevel(long seq) {
        long end = nanos.getAsLong() + PATIENCE;
        long now = position.getAsLong();
        while (now < seq && now > 0 && seq - now < FAR && end - nanos.getAsLong() > 0 && pause()) {
            now = position.getAsLong();
        }
        reached = now;
        return now >= seq;
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void await(CompletableFuture<Void> look) {
        try {
            look.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failed;
            }
        }
    }
}

package opencredit.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MergePolicy.MergeObserver;
import org.jspecify.annotations.Nullable;

/**
 * Gets deleted content out of an index's files: segments that hold any are merged into new ones, in the background. At a
 * million records that rewrites most of the index, so there is a pause between two of these. For one thread.
 */
final class Forgetting {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Of the time between two beginnings it works a tenth at most. */
    private static final int SHARE = 10;

    private final IndexWriter writer;
    private @Nullable MergeObserver merges;
    private long wishes;
    private long served;
    private long begunAt;
    private long pauseUntil = System.nanoTime();

    Forgetting(IndexWriter writer) {
        this.writer = writer;
    }

    /** Something is to be deleted: what is under way began too early for it. */
    void wish() {
        wishes++;
    }

    /** Begins, unless it is under way, too soon, or merges run that may hold what was deleted since they began. */
    void begin() throws IOException {
        if (System.nanoTime() - pauseUntil >= 0) {
            beginAtOnce();
        }
    }

    void beginAtOnce() throws IOException {
        if (merges == null && writer.getMergingSegments().isEmpty()) {
            served = wishes;
            begunAt = System.nanoTime();
            merges = writer.forceMergeDeletes(false);
        }
    }

    /** Whether one that was begun is done; a commit is all that its files wait for then. */
    boolean isDone(long longest, TimeUnit unit) {
        MergeObserver running = merges;
        if (running == null || !running.await(longest, unit)) {
            return false;
        }
        merges = null;
        long took = System.nanoTime() - begunAt;
        pauseUntil = System.nanoTime() + Math.max(PAUSE.toNanos(), SHARE * took);
        return true;
    }

    /** Whether nothing was wished since the last one began. */
    boolean isServed() {
        return served == wishes;
    }
}

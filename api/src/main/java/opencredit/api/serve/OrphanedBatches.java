package opencredit.api.serve;

import java.util.List;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Batches that are staged whole, and whose process died before all their rows were in the ledger. One that is alive may
 * be taken for dead without harm: two who append one batch only take turns.
 */
final class OrphanedBatches {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedBatches.class);

    private final Ledger ledger;
    private final Feed feed;
    private List<Long> seen = List.of();
    private long head;

    OrphanedBatches(Ledger ledger, Feed feed) {
        this.ledger = ledger;
        this.feed = feed;
    }

    /** Appends them all. */
    void adoptAll() {
        adopt(ledger.unfinished());
    }

    /** Appends those that were there at the last look already, if nothing was appended since. */
    void adoptStill() {
        List<Long> unfinished = ledger.unfinished();
        long now = unfinished.isEmpty() ? head : feed.head();
        List<Long> still = unfinished.stream().filter(seen::contains).toList();
        boolean quiet = now == head;
        seen = unfinished;
        head = now;
        if (quiet) {
            adopt(still);
        }
    }

    /** Each by itself: one that cannot be appended must not hold up the others. */
    private void adopt(List<Long> batches) {
        RuntimeException failure = null;
        for (long batch : batches) {
            try {
                adopt(batch);
            } catch (RuntimeException failed) {
                if (failure != null) {
                    failed.addSuppressed(failure);
                }
                failure = failed;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void adopt(long batch) {
        LOG.atInfo().addKeyValue("batch", batch).log("a batch was cut off; it goes on");
        ledger.append(batch, rows -> {});
    }
}

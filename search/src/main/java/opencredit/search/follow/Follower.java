package opencredit.search.follow;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import opencredit.data.dataset.Datasets;
import opencredit.data.store.Feed;
import opencredit.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index level with the ledger, on a thread of its own. The ledger is never harmed by what happens here: an
 * index that is broken, or belongs to another ledger, is thrown away and built again.
 */
public final class Follower implements AutoCloseable {

    /** The name under which it tells the ledger how far it is. */
    public static final String VIEW = "search";

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    /** A request to begin anew rings no entry in: this long it may go unnoticed, and a close may wait. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** A database that restarts is back within seconds; one that is gone is asked twice a minute. */
    private static final long FIRST_PAUSE = 100, LONGEST_PAUSE = 30_000;

    private final SearchIndex index;
    private final Feed feed;
    private final Documents documents;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;
    private int failures;

    public Follower(SearchIndex index, Feed feed, Datasets datasets) {
        this.index = index;
        this.feed = feed;
        this.documents = new Documents(datasets);
    }

    /** Follows until closed. */
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("search-follower").start(this::follow);
    }

    private void follow() {
        while (!isClosed()) {
            try {
                catchUp();
                feed.awaitAfter(index.position(), LONGEST_WAIT);
                succeeded();
            } catch (RuntimeException failure) {
                failed(failure);
            }
        }
    }

    /** Applies everything there is, in the caller's thread; for {@code reindex} without a server, and for tests. */
    public void catchUp() {
        agree();
        long start = index.position();
        ReadAhead ahead = new ReadAhead(feed, documents, start);
        ReadAhead.Batch batch = ahead.next();
        while (!batch.isEnd() && !isClosed()) {
            index.apply(batch.changes(), batch.upTo(), batch.mark());
            feed.reached(VIEW, batch.upTo());
            batch = ahead.next();
        }
        if (start == 0 && index.position() > 0) {
            LOG.info("the search index is built, up to entry {}", index.position());
        }
    }

    /** Index and ledger have to mean the same entries, and the ledger has to know how far the index really is. */
    private void agree() {
        long position = index.position();
        if (feed.resetRequested(VIEW) || !(position == 0 || index.mark().equals(ReadAhead.mark(feed, position)))) {
            LOG.info("the search index is begun anew, on request or because it belongs to another ledger");
            beginAnew();
        } else if (feed.level(VIEW) != position) {
            feed.reached(VIEW, position);
        }
    }

    private void beginAnew() {
        index.reset();
        feed.reached(VIEW, 0);
    }

    private void succeeded() {
        if (failures > 0) {
            LOG.info("search follows the ledger again");
            failures = 0;
        }
    }

    private void failed(RuntimeException failure) {
        if (isClosed()) {
            return;
        }
        if (failures == 0) {
            LOG.warn("search cannot follow the ledger and tries again until it can", failure);
        }
        if (failure instanceof SearchIndex.Broken) {
            beginAnewAfterFailure();
        }
        pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failures, 10)));
        failures++;
    }

    private void beginAnewAfterFailure() {
        try {
            beginAnew();
        } catch (RuntimeException again) {
            LOG.debug("nor can it be begun anew", again);
        }
    }

    private void pause(long milliseconds) {
        try {
            closed.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Entries that the index has not applied yet. */
    public long lag() {
        return Math.max(0, feed.head() - index.position());
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Waits for the batch under way; interrupting it would break the files it writes. */
    @Override
    public void close() {
        closed.countDown();
        Thread following;
        synchronized (this) {
            following = thread;
        }
        if (following == null) {
            return;
        }
        try {
            following.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package opencredit.search.follow;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import opencredit.data.dataset.Datasets;
import opencredit.data.store.Feed;
import opencredit.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index level with the ledger, on a thread of its own. The ledger is never harmed by what happens here: an
 * index that is broken, or belongs to another ledger, is thrown away and built again; one whose engine is away is left
 * as it is until that is back.
 */
public final class Follower implements AutoCloseable {

    /** The name under which it tells the ledger how far it is. */
    public static final String VIEW = "search";

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    /** A request to begin anew rings no entry in: this long it may go unnoticed, and a close may wait. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** A database that restarts is back within seconds; one that was gone for long is noticed as soon. */
    private static final long FIRST_PAUSE = 100, LONGEST_PAUSE = 5_000;

    private final SearchIndex index;
    private final Feed feed;
    private final Documents documents;
    private final long instance;
    private final BooleanSupplier turn;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile int failures;
    private volatile long applied;
    private String identity = "";
    private final AtomicLong changes = new AtomicLong();

    /**
     * Of an index that nobody else writes.
     *
     * @param instance of the server whose index it is
     */
    public Follower(SearchIndex index, Feed feed, Datasets datasets, long instance) {
        this(index, feed, datasets, instance, () -> true);
    }

    /** @param turn whether it is this process's turn to write an index that several share; asked before each look */
    public Follower(SearchIndex index, Feed feed, Datasets datasets, long instance, BooleanSupplier turn) {
        this.index = index;
        this.feed = feed;
        this.documents = new Documents(datasets);
        this.instance = instance;
        this.turn = turn;
    }

    /** Follows until closed. */
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("search-follower").start(this::follow);
    }

    private void follow() {
        while (!isClosed()) {
            try {
                if (turn.getAsBoolean()) {
                    catchUp();
                    index.idle();
                    succeeded();
                    feed.awaitAfter(applied, LONGEST_WAIT);
                } else {
                    watch();
                }
            } catch (RuntimeException | Error failure) {
                // an Error too: a thread that ended in silence would look as if it followed
                failed(failure);
            }
        }
    }

    /** Another server writes: how far it is, and whether the engine is there, is looked at now and then. */
    private void watch() {
        level(index.position());
        succeeded();
        pause(LONGEST_WAIT.toMillis());
    }

    /** Applies everything there is, in the caller's thread; for {@code reindex} without a server, and for tests. */
    public void catchUp() {
        agree();
        long start = applied;
        advance();
        if (start == 0 && applied > 0) {
            LOG.info("the search index is built, up to entry {}", applied);
        }
    }

    private void advance() {
        ReadAhead ahead = new ReadAhead(feed, documents, applied);
        ReadAhead.Batch batch = ahead.next();
        while (!batch.isEnd() && !isClosed()) {
            if (batch.forgets()) {
                index.forget();
            }
            index.apply(batch.changes(), batch.upTo(), batch.mark());
            reached(batch.upTo());
            batch = ahead.next();
        }
    }

    /** Index and ledger have to mean the same entries, and the ledger has to know how far the index really is. */
    private void agree() {
        level(index.position());
        if (applied != 0 && !index.mark().equals(ReadAhead.mark(feed, applied))) {
            LOG.info("the search index belongs to another ledger and is begun anew");
            beginAnew();
        } else if (feed.levels().resetRequested(VIEW, instance)) {
            LOG.info("the search index is built anew, on request");
            rebuild();
        } else if (feed.levels().level(VIEW, instance) != applied) {
            reached(applied);
        }
    }

    /**
     * Begins the index anew, in the caller's thread. Where the engine can, the old one serves, and is kept level, until
     * the new one is whole; else it is empty on return, and {@link #catchUp} fills it.
     */
    public void rebuild() {
        level(index.position());
        Optional<SearchIndex.Successor> beside = applied == 0 ? Optional.empty() : index.beside();
        if (beside.isEmpty()) {
            beginAnew();
            return;
        }
        try (SearchIndex.Successor next = beside.get()) {
            new Rebuild(feed, documents, next).fill(this::advance, this::isClosed);
            next.takeOver();
        }
        feed.levels().reached(VIEW, instance, 0); // so the request is answered
        reached(index.position());
    }

    private void beginAnew() {
        try {
            index.reset();
        } finally {
            // where it cannot be begun anew, the old one is thrown away all the same
            changes.incrementAndGet();
        }
        reached(0);
    }

    private void reached(long seq) {
        feed.levels().reached(VIEW, instance, seq);
        level(seq);
    }

    private void level(long seq) {
        String now = index.identity();
        if (seq != applied || !now.equals(identity)) {
            applied = seq;
            identity = now;
            changes.incrementAndGet();
        }
    }

    /**
     * How often the index was seen to change, by whatever was applied or thrown away. What was asked of it holds for as
     * long as this stays what it was before.
     */
    public long changes() {
        return changes.get();
    }

    private void succeeded() {
        if (failures > 0) {
            LOG.info("search follows the ledger again");
            failures = 0;
        }
    }

    private void failed(Throwable failure) {
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
        } catch (RuntimeException | Error again) {
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

    /** Entries up to {@code head} that the index had not applied when last looked at; nobody is asked. */
    public long lag(long head) {
        return Math.max(0, head - applied);
    }

    /** Whether the index could be followed, or watched, when last looked at. */
    public boolean isFollowing() {
        return failures == 0 && !isDead();
    }

    private synchronized boolean isDead() {
        return thread != null && !thread.isAlive() && !isClosed();
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

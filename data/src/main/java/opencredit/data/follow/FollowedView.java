package opencredit.data.follow;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.LedgerHead;
import opencredit.data.store.db.Presence;
import opencredit.data.store.db.WriterLock;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.Levels;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A view, and the thread that keeps it level with the ledger. The ledger is never harmed by what happens here: a view
 * that is broken, or belongs to another ledger, is thrown away and built again; after any other failure the view is
 * left as it is and tried again.
 */
public final class FollowedView<T> {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedView.class);

    /** A request to begin anew rings no entry in: this long it may go unnoticed, and a close may wait. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** A database that restarts is back within seconds; one that was gone for long is noticed as soon. */
    private static final long FIRST_PAUSE = 100, LONGEST_PAUSE = 5_000;

    private final View<T> view;
    private final Feed feed;
    private final LedgerHead head;
    private final Levels levels;
    private final long keeper;
    private final @Nullable WriterLock lock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile int failures;
    private volatile long applied;

    FollowedView(View<T> view, Database database, long instance) {
        this.view = view;
        this.feed = new Feed(database);
        this.head = new LedgerHead(database);
        this.levels = feed.levels();
        boolean isShared = switch (view.scope()) {
            case EACH_SERVER -> false;
            case ONE_SERVER -> true;
        };
        this.keeper = isShared ? Presence.SHARED : instance;
        this.lock = isShared ? new WriterLock(database, view.name()) : null;
    }

    void declare() {
        levels.declare(view.name(), keeper);
    }

    synchronized void start() {
        thread = Thread.ofPlatform().daemon().name(view.name() + "-follower").start(this::follow);
    }

    private void follow() {
        while (!isClosed()) {
            try {
                if (lock == null || lock.isHeld()) {
                    catchUp();
                    view.idle();
                    succeeded();
                    head.awaitAfter(applied, LONGEST_WAIT);
                } else {
                    watch();
                }
            } catch (Throwable failure) {
                // an Error too: a thread that ended in silence would look as if it followed
                failed(failure);
            }
        }
    }

    /** Another server writes: how far it is, and whether the view can be read, is looked at now and then. */
    private void watch() {
        applied = view.position().seq();
        succeeded();
        pause(LONGEST_WAIT.toMillis());
    }

    /** Applies everything there is, in the caller's thread and without waiting for its turn. */
    public void catchUp() {
        agree();
        long start = applied;
        advance();
        if (start == 0 && applied > 0) {
            LOG.atInfo()
                    .addKeyValue("view", view.name())
                    .addKeyValue("entry", applied)
                    .log("a view is built");
        }
    }

    private void advance() {
        ReadAhead<T> ahead = new ReadAhead<>(view.name(), view::read, applied);
        Optional<Stretch<T>> next = ahead.next();
        while (next.isPresent() && !isClosed()) {
            view.apply(next.get());
            reached(next.get().upTo().seq());
            next = ahead.next();
        }
    }

    /** View and ledger have to mean the same entries, and the ledger has to know how far the view really is. */
    private void agree() {
        LedgerPosition position = view.position();
        applied = position.seq();
        if (!position.isIn(feed)) {
            LOG.atInfo().addKeyValue("view", view.name()).log("a view belongs to another ledger and is begun anew");
            reset();
        } else if (levels.resetRequested(view.name(), keeper)) {
            LOG.atInfo().addKeyValue("view", view.name()).log("a view is built anew, on request");
            rebuild();
        } else if (levels.level(view.name(), keeper) != applied) {
            reached(applied);
        }
    }

    /** Begins the view anew, in the caller's thread. It may be empty on return: {@link #catchUp} then fills it. */
    public void rebuild() {
        applied = view.position().seq();
        view.rebuild(this::advance, this::isClosed);
        levels.reached(view.name(), keeper, 0); // so the request is answered
        reached(view.position().seq());
    }

    private void reset() {
        view.reset();
        reached(0);
    }

    private void reached(long seq) {
        levels.reached(view.name(), keeper, seq);
        applied = seq;
    }

    private void succeeded() {
        if (failures > 0) {
            LOG.atInfo().addKeyValue("view", view.name()).log("a view follows the ledger again");
            failures = 0;
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread follows, and it alone writes
    private void failed(Throwable failure) {
        if (isClosed()) {
            return;
        }
        if (failures == 0) {
            LOG.atWarn()
                    .addKeyValue("view", view.name())
                    .setCause(failure)
                    .log("a view cannot follow the ledger; it is tried again until it can");
        }
        if (failure instanceof View.Broken) {
            resetAfterFailure();
        }
        pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failures, 10)));
        failures++;
    }

    private void resetAfterFailure() {
        try {
            reset();
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

    /** Entries up to {@code last} that the view had not applied when last looked at; nobody is asked. */
    public long lag(long last) {
        return Math.max(0, last - applied);
    }

    /** Whether the view could be followed, or watched, when last looked at. */
    public boolean isFollowing() {
        return failures == 0 && !isDead();
    }

    private synchronized boolean isDead() {
        return thread != null && !thread.isAlive() && !isClosed();
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Ends the thread after the entries under way; interrupting it would break the files it writes. */
    void stop() {
        closed.countDown();
    }

    /** Waits for the thread, and leaves the turn to another server. */
    void join() {
        Thread following;
        synchronized (this) {
            following = thread;
        }
        try {
            if (following != null) {
                following.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}

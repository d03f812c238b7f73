package opencredit.api.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import opencredit.data.ledger.Entry;
import opencredit.data.store.Feed;

/**
 * How far the ledger is, as this server knows: asked by whichever request needs it, and remembered for a moment. A
 * thread of its own would know no more, and could die unnoticed; here nothing is served from a cache whose ledger could
 * not be asked. Safe for threads.
 */
public final class LedgerTail {
    /** What is withdrawn has to be gone within a second; five small questions a second cost nothing. */
    private static final long FRESH = Duration.ofMillis(200).toNanos();
    /**
     * While one request asks, others go by what is known, but not for longer than this; then they wait. With 800 ms a
     * withdrawn record was still answered 646 ms after its entry on a busy machine, and the rest of the second is short.
     */
    private static final long BLIND = Duration.ofMillis(400).toNanos();
    /** Behind by more, it is cheaper to forget everything than to read what happened. */
    private static final int MOST_BEHIND = 10_000;

    private static final int STEP = 1_000;

    private final Feed feed;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile long level = -1;
    private volatile long askedAt = System.nanoTime() - BLIND;

    /** Follows {@code feed}. */
    public LedgerTail(Feed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** Tells of every record that changed, or that too many did. Called before {@link #level} returns. */
    public void listen(Consumer<UUID> changed, Runnable everything) {
        listeners.add(new Listener(changed, everything));
    }

    /** The last entry known; never more than half a second old. */
    public long level() {
        long age = System.nanoTime() - askedAt;
        if (age < FRESH) {
            return level;
        }
        if (!asking.tryLock()) {
            if (age < BLIND) {
                return level;
            }
            asking.lock();
        }
        try {
            return System.nanoTime() - askedAt < FRESH ? level : ask();
        } finally {
            asking.unlock();
        }
    }

    private long ask() {
        long started = System.nanoTime();
        long head = feed.head();
        if (level < 0 || head - level > MOST_BEHIND || head < level) {
            level = head;
            listeners.forEach(listener -> listener.everything().run());
        }
        while (level < head) {
            step();
        }
        askedAt = started;
        return level;
    }

    private void step() {
        Feed.Page page = feed.after(level, null, null, STEP, clock.instant());
        // first the level, then the records: whoever read one before sees here that it may be old
        level = page.next();
        for (Entry entry : page.entries()) {
            listeners.forEach(listener -> listener.changed().accept(entry.record()));
        }
    }

    private record Listener(Consumer<UUID> changed, Runnable everything) {}
}

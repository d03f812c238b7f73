package opencredit.api.cache;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import opencredit.data.ledger.Entry;
import opencredit.data.store.read.Feed;

/**
 * How far the ledger is, as this server knows: asked for whichever request needs it, and remembered for a moment. A
 * thread that always asks would know no more, and could die unnoticed; here nothing is served from a cache whose ledger
 * could not be asked. Safe for threads.
 */
public final class LedgerTail {
    /** A withdrawn record must be gone within a second; five small questions a second cost nothing. */
    private static final long FRESH = Duration.ofMillis(200).toNanos();
    /**
     * While it is asked, others go by what is known, but not for longer than this; then they wait. With 800 ms a
     * withdrawn record was still answered 646 ms after its entry on a busy machine, and the rest of the second is short.
     */
    private static final long BLIND = Duration.ofMillis(400).toNanos();
    /** A reader who waits longer goes away; a proxy in front waits longer still. */
    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** Behind by more, it is cheaper to forget everything than to read what happened. */
    private static final int MOST_BEHIND = 10_000;

    private static final int STEP = 1_000;

    private final LongSupplier head;
    private final LongFunction<Feed.Page> step;
    private final LongSupplier nanoseconds;
    private final SharedQuestion asking;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    /** Of each dataset that has changed since {@code skipped}, the last entry known. */
    private final Map<String, Long> ofDatasets = new ConcurrentHashMap<>();

    /** Up to it nobody looked at the entries one by one. */
    private volatile long skipped;

    private volatile long level = -1;
    private volatile long askedAt;

    /** Follows {@code feed}. */
    public LedgerTail(Feed feed) {
        this(feed::head, level -> feed.after(level, STEP), System::nanoTime);
    }

    /** @param step the entries after one, some at a time */
    LedgerTail(LongSupplier head, LongFunction<Feed.Page> step, LongSupplier nanoseconds) {
        this.head = head;
        this.step = step;
        this.nanoseconds = nanoseconds;
        this.asking = new SharedQuestion(this::ask, nanoseconds);
        this.askedAt = nanoseconds.getAsLong() - BLIND;
    }

    /** Tells of every record that changed, or that too many did. Called before {@link #level} returns. */
    public void listen(Consumer<UUID> changed, Runnable everything) {
        listeners.add(new Listener(changed, everything));
    }

    /** The last entry known; never more than half a second old. Fails where it cannot be known within two seconds. */
    public long level() {
        return level(LONGEST);
    }

    /** The same for somebody who waits for less. */
    public long level(Duration longest) {
        long arrived = nanoseconds.getAsLong();
        long age = arrived - askedAt;
        if (age < FRESH) {
            return level;
        }
        if (age < BLIND && asking.isUnderWay()) {
            return level;
        }
        SharedQuestion.Flight joined = asking.board();
        long answer = joined.await(longest);
        if (arrived - joined.departed() <= BLIND) {
            return answer;
        }
        // a question that left long ago may have seen too little; the next one left after this reader came
        long left = longest.toNanos() - (nanoseconds.getAsLong() - arrived);
        return asking.board().await(Duration.ofNanos(left));
    }

    /**
     * An entry known that nothing of the dataset came after: what is made of the dataset alone holds until this changes.
     * Fails as {@link #level()}.
     */
    public long level(String dataset) {
        level();
        return ofDatasets.getOrDefault(dataset, skipped);
    }

    private long ask() {
        long started = nanoseconds.getAsLong();
        long head = this.head.getAsLong();
        if (level < 0 || head - level > MOST_BEHIND || head < level) {
            ofDatasets.clear();
            skipped = head;
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
        Feed.Page page = step.apply(level);
        page.entries().forEach(entry -> ofDatasets.put(entry.dataset(), entry.seq()));
        // first the level, then the records: whoever read one before sees here that it may be old
        level = page.next();
        for (Entry entry : page.entries()) {
            listeners.forEach(listener -> listener.changed().accept(entry.record()));
        }
    }

    private record Listener(Consumer<UUID> changed, Runnable everything) {}
}

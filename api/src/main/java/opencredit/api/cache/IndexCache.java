package opencredit.api.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import opencredit.api.caller.Caller;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Places.Place;
import opencredit.search.Hits.Counted;

/**
 * What the index found lately, for as long as neither it nor the ledger changed: many look for the same names. Nothing that is
 * shown is remembered, only ids, codes, scores and counts; every text is read anew. Safe for threads.
 *
 * @param <Q> the question, whatever its moment
 * @param <H> what was found
 */
public final class IndexCache<Q, H> {
    private final LongSupplier changes;
    private final DearWork dear;
    private final Predicate<H> isWhole;
    private final AnswerCache<Key<Q>, H> cache;

    /**
     * @param changes how often the index changed
     * @param isWhole what was not found whole, or as of no entry, is asked again the next time
     */
    public IndexCache(
            LongSupplier changes, DearWork dear, Predicate<H> isWhole, long mostBytes, LedgerTail tail, Clock clock) {
        this.changes = changes;
        this.dear = dear;
        this.isWhole = isWhole;
        this.cache = new AnswerCache<>(mostBytes, tail, clock);
    }

    /**
     * What the index found.
     *
     * @param isDear whether asking waits for its turn
     */
    public H of(Q question, Instant now, boolean isDear, Caller caller, Supplier<H> ask) {
        Key<Q> key = new Key<>(question, changes.getAsLong());
        H known = cache.known(key, now);
        if (known != null) {
            return known;
        }
        if (!isDear) {
            return cache.getWhole(key, now, ask, isWhole);
        }
        try (Place place = dear.enter(caller)) {
            return cache.getWhole(key, now, () -> dear.run(place, ask), isWhole);
        }
    }

    /** Whether all was counted that was asked for; an engine that has no index yet, or lost it, finds nothing as of no entry. */
    public static boolean isWhole(long asOf, Counted counted) {
        return asOf > 0 && counted.partial().isEmpty();
    }

    /** @param changes of the index before it is asked */
    private record Key<Q>(Q question, long changes) {}
}

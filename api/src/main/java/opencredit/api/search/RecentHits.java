package opencredit.api.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import opencredit.api.cache.AnswerCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Caller;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Places.Place;
import opencredit.api.query.Paging;
import opencredit.search.Hits;
import opencredit.search.SearchQuery;

/**
 * What the index found lately, for as long as neither it nor the ledger changed: many look for the same names. Nothing
 * that is shown is remembered, only ids and counts; every text is read anew. Safe for threads.
 */
public final class RecentHits {
    /** Some 2 KB each: ten thousand questions and more. */
    private static final long MOST_BYTES = 24L << 20;

    /** What the lists and the cache take. */
    private static final int BESIDE = 800;

    private static final int VALUE = 60;
    private static final int CHARACTER = 2;

    private static final int RECORD = 32;
    private static final int SUBJECT = 64;
    private static final int COUNT = 100;

    private final AskedIndex index;
    private final LongSupplier changes;
    private final DearWork dear;
    private final AnswerCache<Key, Hits> cache;

    /** @param changes how often the index changed */
    public RecentHits(AskedIndex index, LongSupplier changes, DearWork dear, LedgerTail tail, Clock clock) {
        this.dear = dear;
        this.index = index;
        this.changes = changes;
        this.cache = new AnswerCache<>(MOST_BYTES, RecentHits::bytes, tail, clock);
    }

    /** What the index found for a query; what it had no time to count is asked again the next time. */
    Hits of(SearchQuery query, Caller caller) {
        Key key = new Key(query.askedAt(Instant.EPOCH), changes.getAsLong());
        Hits known = cache.known(key, query.at());
        if (known != null) {
            return known;
        }
        if (!isDear(query)) {
            return cache.getWhole(key, query.at(), () -> index.search(query), RecentHits::isWhole);
        }
        try (Place place = dear.enter(caller)) {
            return cache.getWhole(
                    key, query.at(), () -> dear.run(place, () -> index.search(query)), RecentHits::isWhole);
        }
    }

    /** Whatever is more than the first page of hits: counts go through all of them, and further pages through those before. */
    private static boolean isDear(SearchQuery query) {
        return !query.counting().facets().isEmpty()
                || query.counting().total()
                || query.after() != null
                || Paging.isLong(query.limit());
    }

    /** An engine that has no index yet, or lost it, finds nothing as of no entry. */
    private static boolean isWhole(Hits hits) {
        return hits.asOf() > 0 && hits.counted().partial().isEmpty();
    }

    /** With the question: readers may give hundreds of long values, which would fill any memory that counts answers. */
    private static int bytes(Key key, Hits hits) {
        int counts = hits.counted().facets().values().stream()
                .mapToInt(values -> values.size())
                .sum();
        return BESIDE
                + RECORD * hits.records().size()
                + SUBJECT * hits.subjects().size()
                + COUNT * counts
                + key.bytes();
    }

    /**
     * A query, whatever its moment.
     *
     * @param changes of the index before it is asked
     */
    private record Key(SearchQuery query, long changes) {
        int bytes() {
            Stream<Object> asked = query.filter().conditions().values().stream().flatMap(List::stream);
            return Stream.concat(Stream.of(query.text()), asked.map(Object::toString))
                    .mapToInt(value -> VALUE + CHARACTER * value.length())
                    .sum();
        }
    }
}

package opencredit.api.search;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;
import opencredit.api.cache.IndexCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.caller.Caller;
import opencredit.api.limits.DearWork;
import opencredit.api.query.Paging;
import opencredit.data.memory.MemoryBudget;
import opencredit.search.Hits;
import opencredit.search.SearchQuery;

/** The records that the index found lately. Safe for threads. */
public final class RecentHits {
    private final QueriedIndex index;
    private final IndexCache<SearchQuery, Hits> cache;

    /** @param changes how often the index changed */
    public RecentHits(QueriedIndex index, LongSupplier changes, DearWork dear, LedgerTail tail, Clock clock) {
        this.index = index;
        this.cache = new IndexCache<>(
                changes,
                dear,
                hits -> IndexCache.isWhole(hits.asOf(), hits.counted()),
                MemoryBudget.HITS.bytes(),
                tail,
                clock);
    }

    /** What the index found for a query. */
    Hits of(SearchQuery query, Caller caller) {
        return cache.of(query.askedAt(Instant.EPOCH), query.at(), isDear(query), caller, () -> index.search(query));
    }

    /** Whatever is more than the first page of hits: counts go through all of them, and further pages through those before. */
    private static boolean isDear(SearchQuery query) {
        return !query.counting().facets().isEmpty()
                || query.counting().total()
                || query.after() != null
                || Paging.isLong(query.limit());
    }
}

package opencredit.api.subjects;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;
import opencredit.api.cache.IndexCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.caller.Caller;
import opencredit.api.limits.DearWork;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.memory.MemoryBudget;
import opencredit.search.SearchIndex;
import opencredit.search.SubjectHits;
import opencredit.search.SubjectQuery;

/** The subjects that the index found lately. Safe for threads. */
public final class RecentSubjects {
    private final SearchIndex index;
    private final IndexCache<SubjectQuery, SubjectHits> cache;

    /** @param changes how often the index changed */
    public RecentSubjects(SearchIndex index, LongSupplier changes, DearWork dear, LedgerTail tail, Clock clock) {
        this.index = index;
        this.cache = new IndexCache<>(
                changes,
                dear,
                hits -> IndexCache.isWhole(hits.asOf(), hits.counted()),
                MemoryBudget.SUBJECTS.bytes(),
                tail,
                clock);
    }

    /** What the index found for a query. */
    SubjectHits of(SubjectQuery query, Instant now, Caller caller) {
        // counts go through all that are found, and further pages through those before
        boolean isDear = query.counting().isAsked() || query.after() != null;
        return cache.of(query, now, isDear, caller, () -> ask(query));
    }

    private SubjectHits ask(SubjectQuery query) {
        try {
            return index.subjects(query);
        } catch (SearchIndex.Broken | SearchIndex.Away notNow) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
    }
}

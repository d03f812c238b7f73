package opencredit.api.subjects;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;
import opencredit.api.cache.AnswerCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Caller;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Places.Place;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.memory.MemoryBudget;
import opencredit.search.SearchIndex;
import opencredit.search.SubjectHits;
import opencredit.search.SubjectQuery;

/**
 * Which subjects the index found lately, for as long as neither it nor the ledger changed. Codes, scores and counts are
 * remembered; what is shown of a subject is asked for anew. Safe for threads.
 */
public final class RecentSubjects {
    /** What the lists and the cache take, and each subject, count and character. */
    private static final int BESIDE = 900, SUBJECT = 100, COUNT = 100, CHARACTER = 2;

    private final SearchIndex index;
    private final LongSupplier changes;
    private final DearWork dear;
    private final AnswerCache<Key, SubjectHits> cache;

    /** @param changes how often the index changed */
    public RecentSubjects(SearchIndex index, LongSupplier changes, DearWork dear, LedgerTail tail, Clock clock) {
        this.index = index;
        this.changes = changes;
        this.dear = dear;
        this.cache = new AnswerCache<>(MemoryBudget.SUBJECTS.bytes(), RecentSubjects::bytes, tail, clock);
    }

    /** What the index found for a query; what it had no time to count is asked again the next time. */
    SubjectHits of(SubjectQuery query, Instant now, Caller caller) {
        Key key = new Key(query, changes.getAsLong());
        SubjectHits known = cache.known(key, now);
        if (known != null) {
            return known;
        }
        if (!query.counting().isAsked() && query.after() == null) {
            return cache.getWhole(key, now, () -> ask(query), RecentSubjects::isWhole);
        }
        // counts go through all that are found, and further pages through those before
        try (Place place = dear.enter(caller)) {
            return cache.getWhole(key, now, () -> dear.run(place, () -> ask(query)), RecentSubjects::isWhole);
        }
    }

    private SubjectHits ask(SubjectQuery query) {
        try {
            return index.subjects(query);
        } catch (SearchIndex.Broken | SearchIndex.Away notNow) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
    }

    /** An engine that has no index yet, or lost it, finds nothing as of no entry. */
    private static boolean isWhole(SubjectHits hits) {
        return hits.asOf() > 0 && hits.counted().partial().isEmpty();
    }

    private static int bytes(Key key, SubjectHits hits) {
        int counts = hits.counted().facets().values().stream()
                .mapToInt(values -> values.size())
                .sum();
        return BESIDE
                + SUBJECT * hits.subjects().size()
                + COUNT * counts
                + CHARACTER
                        * (key.query().text().length()
                                + key.query().filter().toString().length());
    }

    /** @param changes of the index before it is asked */
    private record Key(SubjectQuery query, long changes) {}
}

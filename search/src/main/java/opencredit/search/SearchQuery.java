package opencredit.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * The query of a reader.
 *
 * @param text as typed: words, "phrases", and -words that must not be there
 * @param filter conditions on roles; its sort is not used
 * @param order what comes first
 * @param after where the last page ended, or null
 * @param counting what to count of everything that is found
 * @param at the moment at which a record has to be visible
 */
public record SearchQuery(
        String text,
        RecordQuery filter,
        Order order,
        int limit,
        @Nullable Position after,
        Counting counting,
        Instant at) {

    /**
     * The most characters a query may have: longer than any registered name (the longest of 38,000 real ones has 59),
     * short enough to stay cheap.
     */
    public static final int MAXIMUM_LENGTH = 100;

    /** What can be counted. */
    public static final Set<String> FACETS = Set.copyOf(Grouping.facets());

    /** The same question, asked at another moment. */
    public SearchQuery askedAt(Instant moment) {
        return new SearchQuery(text, filter, order, limit, after, counting, moment);
    }

    /** The same question of other records. */
    public SearchQuery filteredBy(RecordQuery other) {
        return new SearchQuery(text, other, order, limit, after, counting, at);
    }

    /**
     * The counts that are asked for, as long as there is time; hits are never left out for it.
     *
     * @param facets of {@link #FACETS}
     * @param total whether to count what is found, to {@link Hits.Counted#MOST} and one more
     * @param within how long it may take; where that is not enough the answer says so
     */
    public record Counting(Set<String> facets, boolean total, Duration within) {

        /** Hits wait for it: a third of the three seconds that a reader waits for an engine. */
        public static final Duration USUAL = Duration.ofSeconds(1);

        /** Nothing at all. */
        public static final Counting NOTHING = of(Set.of());

        /** Facets alone. */
        public static Counting of(Set<String> facets) {
            return new Counting(facets, false, USUAL);
        }

        /** Whether there is anything to count, and time for it. */
        public boolean isAsked() {
            return (total || !facets.isEmpty()) && within.isPositive();
        }
    }

    /** How well a record fits, best first. */
    public enum Rank {
        /** The whole query is its document or licence number, or a party's credit code: nothing fits better. */
        NUMBER,
        /** The whole query is the subject's name. */
        WHOLE_NAME,
        /** Every word stands in the subject's name: readers mostly look for somebody. */
        NAME,
        /** Every word stands somewhere. */
        ANYWHERE,
        /** In any of these ways, where that is all the same. */
        FOUND,
        /** Nothing fits in any of these ways, whatever the filters, and its subject's name is like what was typed. */
        SIMILAR
    }

    /** The order of results; equal ranks go by decision date, the newest first, then by id. */
    public enum Order {
        BEST(Rank.NUMBER, Rank.WHOLE_NAME, Rank.NAME, Rank.ANYWHERE, Rank.SIMILAR),
        NEWEST(Rank.FOUND, Rank.SIMILAR);

        private final List<Rank> ranks;

        Order(Rank... ranks) {
            this.ranks = List.of(ranks);
        }

        /** The ranks that are told apart, one after the other. */
        public List<Rank> ranks() {
            return ranks;
        }
    }

    /**
     * Where a page ended. Ranks are no statistics, so a position stays right while the index changes.
     *
     * @param day decision date as days since 1970
     */
    public record Position(Rank rank, long day, UUID id) {}
}

package opencredit.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import opencredit.search.SearchQuery.Counting;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects a reader looks for.
 *
 * @param text as typed: words, "phrases", and -words that must not be there
 * @param after where the last page ended, or null
 * @param counting what to count of all that are found, by {@link #FACETS}
 */
public record SubjectQuery(
        String text, Filter filter, int limit, @Nullable Place after, Counting counting) {

    public static final String REGION = "region", KIND = "kind", DATASET = "dataset";

    /** What can be counted. */
    public static final Set<String> FACETS = Set.of(REGION, KIND, DATASET);

    /**
     * Conditions, all of which have to hold; an empty list for none.
     *
     * @param regions prefixes of the code of the region where a subject is registered
     * @param kinds any of these, in wire form
     * @param datasets a record in any of these
     */
    public record Filter(List<String> regions, List<String> kinds, List<String> datasets) {

        public static final Filter NOTHING = new Filter(List.of(), List.of(), List.of());

        public boolean isEmpty() {
            return equals(NOTHING);
        }
    }

    /**
     * Where a page ended: among the best, or behind them.
     *
     * @param code of the last one shown, among the best; null behind them
     * @param shown how many of the best were shown
     * @param position where those begin that are not among the best; null where there are none
     */
    public record Place(
            @Nullable String code, int shown, @Nullable Position position) {}

    /**
     * Where a subject stands among those found.
     *
     * @param tier how well it fits, the best first
     * @param day and id: its place in the index
     */
    public record Position(int tier, long day, UUID id) {

        /** The one that comes first. */
        public static @Nullable Position earlier(@Nullable Position one, @Nullable Position other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isBefore(other) ? one : other;
        }

        private boolean isBefore(Position other) {
            if (tier != other.tier) {
                return tier < other.tier;
            }
            return day == other.day ? id.toString().compareTo(other.id.toString()) > 0 : day > other.day;
        }
    }
}

package opencredit.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import opencredit.search.SearchQuery.Counting;
import org.jspecify.annotations.Nullable;

/**
 * The results of an index.
 *
 * @param records by rank, then newest decision, then id
 * @param subjects credit codes of the best subjects by name or code, whatever the filters on records; more than are
 *     shown, for some may have nothing left
 * @param similar whether nothing has the words, and the records are of subjects whose names are like what was typed
 * @param counted of everything that is found, whatever the page
 * @param next where the next page starts, or null
 * @param asOf the ledger entry up to which the index was level at least
 */
public record Hits(
        List<UUID> records,
        List<String> subjects,
        boolean similar,
        Counted counted,
        SearchQuery.@Nullable Position next,
        long asOf) {

    /** The same with other counts. */
    public Hits with(Counted counts) {
        return new Hits(records, subjects, similar, counts, next, asOf);
    }

    /** How many of the records found have a value. */
    public record Count(String value, long count) {}

    /**
     * The counts of results.
     *
     * @param facets exact; none at all where they could not be counted whole
     * @param total how many records were found, at most one more than {@link #MOST}; 0 where that was not asked
     * @param partial of {@link #FACETS} and {@link #TOTAL}: what was asked and not counted whole. Such a total says how
     *     many there are at least
     */
    public record Counted(Map<String, List<Count>> facets, long total, Set<String> partial) {

        /** Counting stops behind it: readers want to know whether there are many, and every record more costs. */
        public static final long MOST = 10_000;

        public static final String FACETS = "facets", TOTAL = "total";

        /** Where nothing can be found. */
        public static Counted nothing(Counting asked) {
            return whole(asked, none(asked.facets()), 0);
        }

        /** All that there is. */
        public static Counted whole(Counting asked, Map<String, List<Count>> facets, long total) {
            return new Counted(facets, total(asked, total), Set.of());
        }

        /** @param total those counted so far */
        public static Counted cutShort(Counting asked, long total) {
            Set<String> partial = new TreeSet<>();
            if (!asked.facets().isEmpty()) {
                partial.add(FACETS);
            }
            if (asked.total() && total <= MOST) {
                partial.add(TOTAL);
            }
            return new Counted(Map.of(), total(asked, total), partial);
        }

        /** Where they have more values than are counted. */
        public static Counted withoutFacets(Counting asked, long total) {
            return new Counted(Map.of(), total(asked, total), Set.of(FACETS));
        }

        private static long total(Counting asked, long counted) {
            return asked.total() ? Math.min(counted, MOST + 1) : 0;
        }

        private static Map<String, List<Count>> none(Collection<String> facets) {
            Map<String, List<Count>> none = new TreeMap<>();
            facets.forEach(facet -> none.put(facet, List.of()));
            return none;
        }
    }
}

package opencredit.search;

import java.util.List;
import opencredit.search.SubjectQuery.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects an index found.
 *
 * @param subjects some may have nothing left to show
 * @param similar whether nobody has the words, and the names are only like what was typed
 * @param counted of all that are found, whatever the page
 * @param next where the next page starts, or null
 * @param asOf the ledger entry up to which the index was level at least
 */
public record SubjectHits(
        List<Scored> subjects,
        boolean similar,
        Hits.Counted counted,
        @Nullable Place next,
        long asOf) {

    /**
     * A subject that was found.
     *
     * @param score how much its name is like what was typed, as names are compared everywhere
     */
    public record Scored(String code, double score) {}
}

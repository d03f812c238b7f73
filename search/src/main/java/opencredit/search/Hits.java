package opencredit.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an index found.
 *
 * @param records by rank, then newest decision, then id
 * @param subjects credit codes of the best subjects by name or code, whatever the filters on records; more than are
 *     shown, for some may have nothing left
 * @param next where the next page starts, or null
 * @param asOf the ledger entry up to which the index was level at least
 */
public record Hits(
        List<UUID> records,
        List<String> subjects,
        Map<String, List<Count>> facets,
        SearchQuery.@Nullable Position next,
        long asOf) {

    /** How many of the records found have a value. */
    public record Count(String value, long count) {}
}

package opencredit.api.money;

import java.util.List;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.CodeList.Code;
import org.jspecify.annotations.Nullable;

/**
 * The regions that are asked for.
 *
 * @param prefixes of their codes; empty for all
 */
record ChosenRegions(List<String> prefixes, CodeList names, String language) {

    boolean has(@Nullable String region) {
        return prefixes.isEmpty() || region != null && prefixes.stream().anyMatch(region::startsWith);
    }

    /** The region's name; null where it has none. */
    @Nullable
    String label(@Nullable String region) {
        return region == null
                ? null
                : names.value(region)
                        .map(Code::title)
                        .map(title -> title.in(language))
                        .orElse(null);
    }
}

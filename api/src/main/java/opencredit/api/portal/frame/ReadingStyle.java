package opencredit.api.portal.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import opencredit.api.http.QueryPair;
import org.jspecify.annotations.Nullable;

/**
 * How a page is read, which goes from page to page in its address and is no part of what is asked. Another way than
 * these goes no further, and is refused as the API refuses it.
 */
final class ReadingStyle {
    /** {@code text=large}: letters half as large again, for those who cannot set that in their browser. */
    static final String TEXT = "text";

    private static final Map<String, Set<String>> WAYS = Map.of("lang", Set.of("zh", "en"), TEXT, Set.of("large"));

    private ReadingStyle() {}

    /** Of the parameters of a query those that say how to read. */
    static SequencedMap<String, String> kept(SequencedMap<String, String> query) {
        SequencedMap<String, String> kept = new LinkedHashMap<>(query);
        kept.entrySet().removeIf(pair -> !isWay(pair.getKey(), pair.getValue()));
        return kept;
    }

    /** The others. */
    static SequencedMap<String, String> parameters(SequencedMap<String, String> query) {
        SequencedMap<String, String> asked = new LinkedHashMap<>(query);
        asked.keySet().removeAll(WAYS.keySet());
        return asked;
    }

    /** The query as it came but for how to read: what is repeated, broken or no way to read stays in it. */
    static String asked(@Nullable String query) {
        List<QueryPair> pairs = QueryPair.of(query);
        return pairs.stream()
                .filter(pair -> !isWay(pair.name(), pair.value()) || times(pairs, pair.name()) > 1)
                .map(QueryPair::raw)
                .collect(Collectors.joining("&"));
    }

    private static long times(List<QueryPair> pairs, @Nullable String name) {
        return pairs.stream().filter(pair -> Objects.equals(name, pair.name())).count();
    }

    private static boolean isWay(@Nullable String name, @Nullable String value) {
        return name != null
                && value != null
                && WAYS.getOrDefault(name, Set.of()).contains(value);
    }
}

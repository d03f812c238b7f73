package opencredit.api.portal.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import opencredit.api.http.QueryPair;
import org.jspecify.annotations.Nullable;

/** Addresses taken apart and put together. */
public final class QueryStrings {
    private QueryStrings() {}

    /** Parameters as a query, those of an empty value left out. */
    public static String of(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .map(pair -> encode(pair.getKey()) + '=' + encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** A path with a query, which may be empty. */
    public static String at(String path, String query) {
        return query.isEmpty() ? path : path + (path.contains("?") ? '&' : '?') + query;
    }

    /** A text as part of an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What can be read of a query; its last value where one is repeated. */
    public static SequencedMap<String, String> read(@Nullable String query) {
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        for (QueryPair pair : QueryPair.of(query)) {
            if (pair.name() != null && !pair.name().isEmpty()) {
                pairs.put(pair.name(), orEmpty(pair.value()));
            }
        }
        return pairs;
    }

    /** A part of an address as text; empty where it is no escaped UTF-8. */
    public static String decode(String text) {
        return orEmpty(QueryPair.decode(text));
    }

    private static String orEmpty(@Nullable String decoded) {
        return decoded == null ? "" : decoded;
    }
}

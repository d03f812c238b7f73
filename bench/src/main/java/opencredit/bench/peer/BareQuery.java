package opencredit.bench.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.bench.register.Sampled;
import opencredit.bench.traffic.Asked;
import opencredit.bench.traffic.Connection;
import opencredit.search.text.Tokens;
import opencredit.search.text.Words;

/**
 * One {@code _search} of the index that the register wrote: what a reader's words are looked for in is the same, as is
 * what may be shown. It answers twenty ids, no texts.
 */
public enum BareQuery {
    /** As the register asks: the newest first, in the order in which the index lies, and no totals. The cheapest there is. */
    NEWEST,
    /** As it is asked by whoever says nothing about order: the most relevant first, and totals up to ten thousand. */
    RELEVANT;

    private static final String ALIAS_PATTERN = "/opencredit-records-*/_search";
    private static final int LIMIT = 20;
    private static final int FACET_VALUES = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Any of the words, each asked for by itself. */
    public Asked of(Sampled sampled, String facet) {
        List<byte[]> requests = sampled.words().stream()
                .map(word -> Connection.posting(ALIAS_PATTERN, json(body(word, facet))))
                .toList();
        return random -> requests.get(random.nextInt(requests.size()));
    }

    private Map<String, Object> body(String typed, String facet) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", Map.of("bool", bool(typed)));
        body.put("size", LIMIT);
        body.put("_source", false);
        body.put("docvalue_fields", List.of("id"));
        if (this == NEWEST) {
            body.put("sort", List.of(Map.of("day", "desc"), Map.of("id", "desc")));
            body.put("track_total_hits", false);
        }
        if (!facet.isEmpty()) {
            body.put("aggs", Map.of(facet, terms(facet)));
        }
        return body;
    }

    private Map<String, Object> bool(String typed) {
        List<Object> words = new ArrayList<>();
        Words.of(typed).words().forEach(word -> words.add(anywhere(word)));
        Object shown = Map.of("range", Map.of("visibleUntil", Map.of("gt", System.currentTimeMillis())));
        if (this == RELEVANT) {
            return Map.of("must", words, "filter", shown);
        }
        words.add(shown);
        return Map.of("filter", words);
    }

    private static Object anywhere(String word) {
        Object text = word.codePointCount(0, word.length()) == 1
                ? Map.of("term", Map.of("allSingles", word))
                : Map.of("match_phrase", Map.of("all", Tokens.wordPairs(word).replaceAll("[| ]+$", "")));
        Object number = Map.of("term", Map.of("key", word));
        return Map.of("bool", Map.of("should", List.of(text, number), "minimum_should_match", 1));
    }

    private static Object terms(String facet) {
        String field = facet.equals("authority") ? "authorityName" : facet;
        return Map.of("terms", Map.of("field", field, "size", FACET_VALUES));
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}

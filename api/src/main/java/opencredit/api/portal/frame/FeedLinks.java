package opencredit.api.portal.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.api.portal.text.QueryStrings;

/** The addresses of a feed in both of its formats. */
public record FeedLinks(String atom, String json) {
    /**
     * In the language that the reader chose.
     *
     * @param path without its ending
     * @param query what narrows the feed
     */
    static FeedLinks of(String path, Map<String, String> query, Reader reader) {
        Map<String, String> whole = new LinkedHashMap<>(query);
        whole.put("lang", reader.kept().getOrDefault("lang", ""));
        String asked = QueryStrings.of(whole);
        return new FeedLinks(QueryStrings.at(path + ".atom", asked), QueryStrings.at(path + ".json", asked));
    }
}

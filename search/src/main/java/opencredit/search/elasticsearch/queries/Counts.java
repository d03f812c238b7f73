package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import java.util.List;
import opencredit.search.Hits.Counted;
import opencredit.search.SearchQuery.Counting;

/** One question that only counts, and may run out of time. */
final class Counts {

    private Counts() {}

    static SearchRequestBody question(Query found, Counting asked) {
        return SearchRequestBody.of(body -> body.query(found)
                .size(0)
                .timeout(asked.within().toMillis() + "ms")
                .trackTotalHits(
                        total -> asked.total() ? total.count(Math.toIntExact(Counted.MOST + 1)) : total.enabled(false))
                .aggregations(Facets.of(asked.facets())));
    }

    /** @param answers to the question; none where there is nothing to count, or no time */
    static Counted of(Counting asked, List<MultiSearchItem<Void>> answers) {
        if (answers.isEmpty()) {
            return Counted.cutShort(asked, 0);
        }
        MultiSearchItem<Void> answer = answers.getFirst();
        TotalHits total = answer.hits().total();
        long counted = total == null ? 0 : total.value();
        boolean whole = !answer.timedOut() && answer.shards().failed().intValue() == 0;
        if (!whole) {
            return Counted.cutShort(asked, counted);
        }
        return Facets.areWhole(answer.aggregations())
                ? Counted.whole(asked, Facets.counted(answer.aggregations()), counted)
                : Counted.withoutFacets(asked, counted);
    }
}

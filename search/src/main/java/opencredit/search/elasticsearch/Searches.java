package opencredit.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.TermsEnumResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.ArrayList;
import java.util.List;
import opencredit.search.SearchIndex.Away;
import opencredit.search.elasticsearch.queries.Asking;
import opencredit.search.elasticsearch.queries.Order;
import org.jspecify.annotations.Nullable;

/** Asks questions together, and takes whole lists of hits only. */
final class Searches implements Asking {

    private final SearchCluster cluster;
    private final String alias;

    Searches(SearchCluster cluster, String alias) {
        this.cluster = cluster;
        this.alias = alias;
    }

    @Override
    public List<MultiSearchItem<Void>> ask(List<SearchRequestBody> questions) {
        MsearchResponse<Void> answer = cluster.read(client -> client.msearch(request(questions), Void.class));
        List<MultiSearchItem<Void>> found = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            found.add(usable(answer.responses().get(i), onlyCounts(questions.get(i))));
        }
        return found;
    }

    @Override
    public List<String> terms(String field, String prefix, @Nullable String after, int limit) {
        TermsEnumResponse answer = cluster.read(client -> client.termsEnum(terms -> terms.index(alias)
                .field(field)
                .string(prefix)
                .searchAfter(after)
                .size(limit)
                .timeout(patience -> patience.time(Order.PATIENCE))));
        if (!answer.complete()) {
            throw new Away("a search took too long", null);
        }
        return answer.terms();
    }

    private static boolean onlyCounts(SearchRequestBody question) {
        return Integer.valueOf(0).equals(question.size());
    }

    private static MultiSearchItem<Void> usable(MultiSearchResponseItem<Void> item, boolean onlyCounts) {
        if (item.isFailure()) {
            throw SearchCluster.refusal(
                    item.failure().status(), item.failure().error().type());
        }
        MultiSearchItem<Void> found = item.result();
        if (found.timedOut() && !onlyCounts) {
            throw new Away("a search took too long", null);
        }
        return found;
    }

    private MsearchRequest request(List<SearchRequestBody> questions) {
        List<RequestItem> items = questions.stream()
                .map(question -> RequestItem.of(item ->
                        item.body(question).header(header -> header.allowPartialSearchResults(onlyCounts(question)))))
                .toList();
        return MsearchRequest.of(request -> request.index(alias).searches(items));
    }
}

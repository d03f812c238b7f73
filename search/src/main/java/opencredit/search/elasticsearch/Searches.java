package opencredit.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opencredit.search.SearchIndex.Away;

/** Asks questions together, and takes whole answers only. */
final class Searches {

    private static final int MISSING = 404;

    private final Cluster cluster;
    private final String alias;

    Searches(Cluster cluster, String alias) {
        this.cluster = cluster;
        this.alias = alias;
    }

    /** An answer to each; empty while there is no index. */
    Optional<List<MultiSearchItem<Void>>> ask(List<SearchRequestBody> questions) {
        MsearchResponse<Void> answer = cluster.read(client -> client.msearch(request(questions), Void.class));
        List<MultiSearchItem<Void>> found = new ArrayList<>();
        for (MultiSearchResponseItem<Void> item : answer.responses()) {
            if (item.isFailure() && item.failure().status() == MISSING) {
                return Optional.empty();
            }
            found.add(whole(item));
        }
        return Optional.of(found);
    }

    private static MultiSearchItem<Void> whole(MultiSearchResponseItem<Void> item) {
        if (item.isFailure()) {
            throw Cluster.refusal(
                    item.failure().status(), item.failure().error().type());
        }
        MultiSearchItem<Void> found = item.result();
        if (found.timedOut()) {
            throw new Away("a search took too long", null);
        }
        return found;
    }

    private MsearchRequest request(List<SearchRequestBody> questions) {
        List<RequestItem> items = questions.stream()
                .map(question -> RequestItem.of(
                        item -> item.body(question).header(header -> header.allowPartialSearchResults(false))))
                .toList();
        return MsearchRequest.of(request -> request.index(alias).searches(items));
    }
}

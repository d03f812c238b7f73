package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.ArrayList;
import java.util.List;
import opencredit.search.document.IndexFields;

/** The order in which the index lies, newest first: asked for in it, hits cost no sorting, and the first are enough. */
public final class Order {

    public static final List<SortOptions> NEWEST = List.of(descending(IndexFields.DAY), descending(IndexFields.ID));

    /** The reader has given up by then, so the engine need not continue. */
    public static final String PATIENCE = "3s";

    private Order() {}

    /** Only where candidates are looked for; of equal ones the shortest names. */
    static SearchRequestBody.Builder likest(Query query) {
        List<SortOptions> order = new ArrayList<>();
        order.add(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))));
        order.addAll(NEWEST);
        return bare(query).sort(order);
    }

    private static SortOptions descending(String field) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(SortOrder.Desc)));
    }

    static SearchRequestBody.Builder newest(Query query) {
        return bare(query).sort(NEWEST);
    }

    /** The values by which a hit is ordered say all that is needed, so nothing stored is read. */
    private static SearchRequestBody.Builder bare(Query query) {
        return new SearchRequestBody.Builder()
                .query(query)
                .timeout(PATIENCE)
                .storedFields("_none_")
                .source(source -> source.fetch(false))
                .trackTotalHits(total -> total.enabled(false));
    }
}

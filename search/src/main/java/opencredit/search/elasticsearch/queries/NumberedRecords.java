package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opencredit.search.elasticsearch.documents.Fields;
import opencredit.search.elasticsearch.documents.RecordWrite;

/** Records by the first characters of their document number: one for each of the first numbers. */
public final class NumberedRecords {

    private NumberedRecords() {}

    /** The number as it is compared; empty where there is nothing to look for. */
    public static String number(String typed) {
        return RecordWrite.number(typed);
    }

    /** @param number not empty */
    public static SearchRequestBody question(String number, int limit) {
        Query begins = Query.of(
                query -> query.prefix(prefix -> prefix.field(Fields.NUMBER).value(number)));
        List<SortOptions> order = new ArrayList<>();
        order.add(
                SortOptions.of(sort -> sort.field(by -> by.field(Fields.NUMBER).order(SortOrder.Asc))));
        order.addAll(Order.NEWEST);
        return Order.in(order, begins)
                .collapse(one -> one.field(Fields.NUMBER))
                .size(limit)
                .build();
    }

    /** The ids of the records found. */
    public static List<UUID> ids(MultiSearchItem<Void> found) {
        return found.hits().hits().stream()
                .map(hit -> UUID.fromString(hit.sort().getLast().stringValue()))
                .toList();
    }
}

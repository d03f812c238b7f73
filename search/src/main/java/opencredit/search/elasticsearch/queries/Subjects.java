package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opencredit.search.elasticsearch.documents.Owner;
import opencredit.search.text.Words;

/** The best subjects, of questions that are asked together. */
public final class Subjects {

    /** A subject with several names that all fit takes a place for each; few have ever had more than three. */
    private static final int NAMES = 3;

    private Subjects() {}

    /** For what somebody is typing. */
    public static List<SearchRequestBody> questions(Words words, int limit) {
        return new SubjectQueries(words)
                .typed().stream().map(query -> question(query, limit)).toList();
    }

    static SearchRequestBody question(Query query, int limit) {
        return Order.newest(query).size(NAMES * limit).build();
    }

    /** The first subjects, each once. */
    public static List<String> codes(List<MultiSearchItem<Void>> found, int limit) {
        Set<String> codes = new LinkedHashSet<>();
        for (MultiSearchItem<Void> answer : found) {
            for (Hit<Void> hit : answer.hits().hits()) {
                codes.add(Owner.code(hit.sort().getLast().stringValue()));
            }
        }
        return codes.stream().limit(limit).toList();
    }
}

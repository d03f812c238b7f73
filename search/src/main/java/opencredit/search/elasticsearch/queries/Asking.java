package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where questions are asked; what they are is known here, how they get there is not. */
public interface Asking {

    /** Asks questions together: a whole answer to each, but for one that only counts, which says how far it came. */
    List<MultiSearchItem<Void>> ask(List<SearchRequestBody> questions);

    /**
     * The first values of a field, sorted, that start with a prefix; those of documents that are gone may be among them.
     *
     * @param after the value to go on behind, or null
     */
    List<String> terms(String field, String prefix, @Nullable String after, int limit);
}

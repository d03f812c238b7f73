package opencredit.api.search;

import java.util.List;
import java.util.stream.Stream;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.FilterKind;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.read.Authorities;
import opencredit.search.Hits;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;

/**
 * The index as readers ask it. They call a body by any of its names, and lists find all its records by each of them; of a
 * record the index knows the one name that it gives, and the code. So the codes of the names are asked for beside them. Safe
 * for threads.
 */
public final class QueriedIndex {
    private final SearchIndex index;
    private final Authorities authorities;

    public QueriedIndex(SearchIndex index, Authorities authorities) {
        this.index = index;
        this.authorities = authorities;
    }

    Hits search(SearchQuery query) {
        SearchQuery whole = query.filteredBy(withCodes(query.filter()));
        try {
            return index.search(whole);
        } catch (SearchIndex.Broken | SearchIndex.Away notNow) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
    }

    private RecordQuery withCodes(RecordQuery asked) {
        RecordQuery whole = asked;
        for (RecordFilter filter : asked.conditions().keySet()) {
            if (filter.kind() == FilterKind.BODY) {
                List<String> names = asked.texts(filter);
                whole = whole.with(
                        filter,
                        Stream.concat(names.stream(), authorities.codes(names).stream())
                                .distinct()
                                .toList());
            }
        }
        return whole;
    }
}

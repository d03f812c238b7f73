package opencredit.api.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * record the index knows the one name that it gives, and the code. So whatever else stands for the body is asked for beside
 * it, and what is counted is called as lists call it. Safe for threads.
 */
public final class QueriedIndex {
    private static final String AUTHORITY = RecordFilter.AUTHORITY.parameter();

    private final SearchIndex index;
    private final Authorities authorities;

    public QueriedIndex(SearchIndex index, Authorities authorities) {
        this.index = index;
        this.authorities = authorities;
    }

    Hits search(SearchQuery query) {
        SearchQuery whole = query.filteredBy(withOthers(query.filter()));
        try {
            return called(index.search(whole), query.at());
        } catch (SearchIndex.Broken | SearchIndex.Away notNow) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
    }

    private Hits called(Hits hits, Instant now) {
        Hits.Counted counted = hits.counted();
        List<Hits.Count> bodies = counted.facets().get(AUTHORITY);
        if (bodies == null) {
            return hits;
        }
        Map<String, Long> given = new LinkedHashMap<>();
        bodies.forEach(body -> given.put(body.value(), body.count()));
        Map<String, List<Hits.Count>> facets = new TreeMap<>(counted.facets());
        facets.put(
                AUTHORITY,
                authorities.called(given, now).entrySet().stream()
                        .map(body -> new Hits.Count(body.getKey(), body.getValue()))
                        .toList());
        return hits.with(new Hits.Counted(facets, counted.total(), counted.partial()));
    }

    private RecordQuery withOthers(RecordQuery asked) {
        RecordQuery whole = asked;
        for (RecordFilter filter : asked.conditions().keySet()) {
            if (filter.kind() == FilterKind.BODY) {
                List<String> names = asked.texts(filter);
                whole = whole.with(
                        filter,
                        Stream.concat(names.stream(), authorities.alike(names).stream())
                                .distinct()
                                .toList());
            }
        }
        return whole;
    }
}

package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opencredit.search.Hits.Count;
import opencredit.search.document.IndexFields;
import opencredit.search.elasticsearch.documents.Fields;

/** Exact counts over everything found, by value, most first. */
final class Facets {

    /** More values than any city has of authorities; the engine counts 65,536 in one answer. */
    private static final int MOST = 10_000;

    private Facets() {}

    static Map<String, Aggregation> of(Collection<String> facets) {
        Map<String, Aggregation> counts = new TreeMap<>();
        facets.forEach(facet -> counts.put(
                facet,
                Aggregation.of(count -> count.terms(terms ->
                        terms.field(Fields.counted(IndexFields.facet(facet))).size(MOST)))));
        return counts;
    }

    static Map<String, List<Count>> counted(Map<String, Aggregate> counts) {
        Map<String, List<Count>> facets = new TreeMap<>();
        counts.forEach((facet, count) -> facets.put(facet, counted(count.sterms())));
        return facets;
    }

    /** Whether no facet has more values than are counted. */
    static boolean areWhole(Map<String, Aggregate> counts) {
        return counts.values().stream()
                .map(count -> count.sterms().sumOtherDocCount())
                .allMatch(others -> others == null || others == 0);
    }

    private static List<Count> counted(StringTermsAggregate terms) {
        return terms.buckets().array().stream()
                .map(value -> new Count(value.key().stringValue(), value.docCount()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
                .toList();
    }
}

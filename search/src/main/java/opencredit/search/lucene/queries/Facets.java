package opencredit.search.lucene.queries;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opencredit.search.Hits.Count;
import opencredit.search.document.IndexFields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Exact counts by value, most first. Counted by segment, so that nothing is built on refresh. */
final class Facets {

    private final Map<String, Map<String, Long>> counts = new TreeMap<>();

    Facets(Collection<String> facets) {
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    Segment segment(LeafReader reader) throws IOException {
        List<Values> values = new ArrayList<>();
        for (Map.Entry<String, Map<String, Long>> facet : counts.entrySet()) {
            values.add(Values.of(reader, IndexFields.facet(facet.getKey()), facet.getValue()));
        }
        return new Segment(values);
    }

    Map<String, List<Count>> sorted() {
        Map<String, List<Count>> sorted = new TreeMap<>();
        counts.forEach((facet, values) -> sorted.put(
                facet,
                values.entrySet().stream()
                        .map(value -> new Count(value.getKey(), value.getValue()))
                        .sorted(Comparator.comparingLong(Count::count)
                                .reversed()
                                .thenComparing(Count::value))
                        .toList()));
        return sorted;
    }

    /** What one segment holds of all facets. */
    record Segment(List<Values> values) {

        void add(int document) throws IOException {
            for (Values facet : values) {
                facet.add(document);
            }
        }

        /** Adds them to what the other segments hold. */
        void sum() throws IOException {
            for (Values facet : values) {
                facet.sum();
            }
        }
    }

    /** The values of one facet in one segment, counted by ordinal. */
    private record Values(SortedSetDocValues values, int[] counts, Map<String, Long> totals) {

        static Values of(LeafReader reader, String field, Map<String, Long> totals) throws IOException {
            SortedSetDocValues values = DocValues.getSortedSet(reader, field);
            return new Values(values, new int[Math.toIntExact(values.getValueCount())], totals);
        }

        void add(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        void sum() throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    totals.merge(values.lookupOrd(ordinal).utf8ToString(), (long) counts[ordinal], Long::sum);
                }
            }
        }
    }
}

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
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Exact counts over everything found, by value, most first. Counted by segment, so that nothing is built on refresh. */
final class Facets {

    private final Map<String, Map<String, Long>> counts = new TreeMap<>();

    private Facets(Collection<String> facets) {
        facets.forEach(facet -> counts.put(facet, new HashMap<>()));
    }

    static Map<String, List<Count>> count(IndexSearcher searcher, Query query, Collection<String> facets)
            throws IOException {
        Facets counted = new Facets(facets);
        if (!facets.isEmpty()) {
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null) {
                    counted.add(leaf.reader(), scorer.iterator());
                }
            }
        }
        return counted.sorted();
    }

    static Map<String, List<Count>> none(Collection<String> facets) {
        return new Facets(facets).sorted();
    }

    private void add(LeafReader reader, DocIdSetIterator documents) throws IOException {
        List<Values> values = new ArrayList<>();
        for (Map.Entry<String, Map<String, Long>> facet : counts.entrySet()) {
            values.add(Values.of(reader, facet.getKey(), facet.getValue()));
        }
        Bits live = reader.getLiveDocs();
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(document)) {
                for (Values facet : values) {
                    facet.add(document);
                }
            }
            document = documents.nextDoc();
        }
        for (Values facet : values) {
            facet.sum();
        }
    }

    private Map<String, List<Count>> sorted() {
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

    /** The values of one facet in one segment, counted by ordinal. */
    private record Values(SortedSetDocValues values, int[] counts, Map<String, Long> totals) {

        static Values of(LeafReader reader, String facet, Map<String, Long> totals) throws IOException {
            SortedSetDocValues values = DocValues.getSortedSet(reader, facet);
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

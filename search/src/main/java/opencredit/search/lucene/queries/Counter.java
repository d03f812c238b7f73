package opencredit.search.lucene.queries;

import java.io.IOException;
import java.time.Duration;
import opencredit.search.Hits.Counted;
import opencredit.search.SearchQuery.Counting;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Counts everything found, a stretch of documents after the other, for as long as there is time. */
final class Counter {

    /** Looked through in a few milliseconds, then the clock is looked at. */
    private static final int STRETCH = 1 << 14;

    private final Counting asked;
    private final Facets facets;
    private final long began = System.nanoTime();
    private long total;

    private Counter(Counting asked) {
        this.asked = asked;
        this.facets = new Facets(asked.facets());
    }

    static Counted count(IndexSearcher searcher, Query query, Counting asked) throws IOException {
        if (!asked.isAsked()) {
            return Counted.cutShort(asked, 0);
        }
        Counter counter = new Counter(asked);
        return counter.countAll(searcher, query)
                ? Counted.whole(asked, counter.facets.sorted(), counter.total)
                : Counted.cutShort(asked, counter.total);
    }

    /** Whether all that has to be counted was. */
    private boolean countAll(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BulkScorer scorer = weight.bulkScorer(leaf);
            if (scorer != null && !countAll(leaf, scorer)) {
                return false;
            }
        }
        return true;
    }

    private boolean countAll(LeafReaderContext leaf, BulkScorer scorer) throws IOException {
        Facets.Segment segment = facets.segment(leaf.reader());
        LeafCollector collector = new Collector(segment);
        int next = 0;
        while (next != DocIdSetIterator.NO_MORE_DOCS && !isEnough()) {
            if (Duration.ofNanos(System.nanoTime() - began).compareTo(asked.within()) >= 0) {
                return false;
            }
            next = scorer.score(collector, leaf.reader().getLiveDocs(), next, end(next, leaf));
        }
        segment.sum();
        return true;
    }

    private static int end(int from, LeafReaderContext leaf) {
        int last = leaf.reader().maxDoc();
        return last - from <= STRETCH ? DocIdSetIterator.NO_MORE_DOCS : from + STRETCH;
    }

    /** Facets need them all. */
    private boolean isEnough() {
        return asked.facets().isEmpty() && total > Counted.MOST;
    }

    private final class Collector implements LeafCollector {

        private final Facets.Segment segment;

        Collector(Facets.Segment segment) {
            this.segment = segment;
        }

        @Override
        public void setScorer(Scorable scorer) {
            // nothing is scored
        }

        @Override
        public void collect(int document) throws IOException {
            total++;
            segment.add(document);
        }
    }
}

package opencredit.search.lucene.queries;

import java.io.IOException;
import java.util.PriorityQueue;
import opencredit.search.SearchQuery.Position;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The documents that match, in the order of the index, one at a time. Every segment is sorted, so these are merged like
 * sorted lists, and nothing is looked at beyond what is taken.
 */
final class Newest {

    private final PriorityQueue<Matches> segments = new PriorityQueue<>();
    private @Nullable Matches current;

    /** @param after where to go on, or null for the beginning */
    Newest(IndexSearcher searcher, Query query, @Nullable Position after) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            Matches matches = new Matches(leaf.reader(), scorer.iterator());
            if (after == null ? matches.next() : matches.seek(after)) {
                segments.add(matches);
            }
        }
    }

    /** The next match, standing at its document until this is called again; null at the end. */
    @Nullable
    Matches next() throws IOException {
        if (current != null && current.next()) {
            segments.add(current);
        }
        current = segments.poll();
        return current;
    }
}

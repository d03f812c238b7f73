package opencredit.search.lucene.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Finds the documents of exact terms of one field, many terms in a row. For one thread. */
final class Lookup {

    private final List<Segment> segments = new ArrayList<>();

    Lookup(IndexSearcher searcher, String field) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                segments.add(new Segment(leaf.reader(), terms.iterator()));
            }
        }
    }

    /** Whether the test holds for any document of the term; asked no further then. */
    boolean any(BytesRef term, Test test) throws IOException {
        for (Segment segment : segments) {
            if (segment.terms.seekExact(term) && any(segment, test)) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(Segment segment, Test test) throws IOException {
        Bits live = segment.reader.getLiveDocs();
        PostingsEnum documents = segment.terms.postings(null, PostingsEnum.NONE);
        int document = documents.nextDoc();
        while (document != PostingsEnum.NO_MORE_DOCS) {
            if ((live == null || live.get(document)) && test.holds(segment.reader, document)) {
                return true;
            }
            document = documents.nextDoc();
        }
        return false;
    }

    interface Test {
        boolean holds(LeafReader reader, int document) throws IOException;
    }

    private record Segment(LeafReader reader, TermsEnum terms) {}
}

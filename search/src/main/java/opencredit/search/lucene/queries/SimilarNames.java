package opencredit.search.lucene.queries;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opencredit.search.lucene.documents.Fields;
import opencredit.search.name.Candidate;
import opencredit.search.name.Numerals;
import opencredit.search.name.TypedName;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Candidates by shared characters, in no order that counts. The only query here with scores: rare characters tell more. */
public final class SimilarNames {

    private SimilarNames() {}

    /** At most {@code limit}; of equal ones the shortest names, for these come first in the index. */
    public static List<Candidate> of(IndexSearcher searcher, TypedName typed, int limit) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Candidate> found = new ArrayList<>();
        // nobody asks how many there are, so it may stop counting at the first moment
        for (ScoreDoc hit : searcher.search(query(typed), new TopScoreDocCollectorManager(limit, limit)).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            found.add(SubjectQueries.subject(leaf.reader(), hit.doc - leaf.docBase));
        }
        return found;
    }

    private static Query query(TypedName typed) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(some(typed.sought()), Occur.MUST);
        typed.regions().codePoints().distinct().forEach(point -> query.add(has(point), Occur.SHOULD));
        return query.build();
    }

    /** What has fewer than three in five of the characters scores nothing in the comparison, and costs most here. */
    private static Query some(String name) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        int[] points = name.codePoints().distinct().toArray();
        for (int point : points) {
            some.add(has(point), Occur.SHOULD);
        }
        return some.setMinimumNumberShouldMatch((points.length * 3 + 4) / 5).build();
    }

    private static Query has(int point) {
        List<String> forms = Numerals.forms(point);
        if (forms.size() == 1) {
            return has(forms.getFirst());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        forms.forEach(form -> any.add(has(form), Occur.SHOULD));
        return any.build();
    }

    private static Query has(String character) {
        return new TermQuery(new Term(Fields.SUBJECT_SINGLES, character));
    }
}

package opencredit.search.lucene.queries;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opencredit.search.document.IndexFields;
import opencredit.search.lucene.documents.Fields;
import opencredit.search.name.Candidate;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.TypedName;
import opencredit.search.name.parts.Numerals;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
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

/** Candidates by shared characters, in no order that counts: rare characters tell more. */
public final class SimilarNames {

    private SimilarNames() {}

    /** At most {@code limit}; of equal ones the shortest names, for these come first in the index. */
    public static List<Candidate> of(IndexSearcher searcher, TypedName typed, int limit) throws IOException {
        int[] points = typed.sought().codePoints().distinct().toArray();
        return typed.isPlain()
                ? List.copyOf(sharing(searcher, points, limit))
                : scored(searcher, query(typed, points), limit);
    }

    private static Set<Candidate> sharing(IndexSearcher searcher, int[] points, int limit) throws IOException {
        List<Query> queries = SharedCharacters.of(searcher, points).queries(least(points.length));
        List<Query> all = queries.stream().limit(1).toList(); // the heaviest choice is the whole
        Set<Candidate> found = SubjectQueries.first(searcher, all, limit);
        return found.size() >= NamedSubjects.ENOUGH ? found : SubjectQueries.first(searcher, queries, limit);
    }

    private static List<Candidate> scored(IndexSearcher searcher, Query query, int limit) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Candidate> found = new ArrayList<>();
        // nobody asks how many there are, so it may stop counting at the first moment
        for (ScoreDoc hit : searcher.search(query, new TopScoreDocCollectorManager(limit, limit)).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            BinaryDocValues keys = DocValues.getBinary(leaf.reader(), Fields.SUBJECT_KEY);
            found.addAll(SubjectQueries.subject(keys, hit.doc - leaf.docBase));
        }
        return found;
    }

    private static Query query(TypedName typed, int[] points) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        for (int point : points) {
            some.add(has(point), Occur.SHOULD);
        }
        some.setMinimumNumberShouldMatch(least(points.length));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(some.build(), Occur.MUST);
        typed.regions().codePoints().distinct().forEach(point -> query.add(has(point), Occur.SHOULD));
        return query.build();
    }

    /** What has fewer than three in five of the characters scores nothing in the comparison, and costs most here. */
    private static int least(int points) {
        return (points * 3 + 4) / 5;
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
        return new TermQuery(new Term(IndexFields.SUBJECT_SINGLES, character));
    }
}

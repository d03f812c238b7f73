package opencredit.search.lucene.queries;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import opencredit.search.document.IndexFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The characters of a short word, and every choice of them a name may have; of four characters five choices have three
 * or more. A character weighs the same in every name, so the names that have one choice and no more score alike, and lie
 * in the index in the order that decides between them: asked for choice by choice, the heaviest first, the search stops
 * after the names it needs. Scored together it looks at all that have any two, which for short words was a fifth of a
 * search.
 */
record SharedCharacters(List<Query> queries, double[] weights) {

    /** Those of the characters that any name has. */
    static SharedCharacters of(IndexSearcher searcher, int[] points) throws IOException {
        CollectionStatistics all = searcher.collectionStatistics(IndexFields.SUBJECT_SINGLES);
        double[] weights = new double[points.length];
        List<Query> queries = new ArrayList<>();
        for (int point : points) {
            Term term = new Term(IndexFields.SUBJECT_SINGLES, Character.toString(point));
            TermStates states = TermStates.build(searcher, term, true);
            if (all != null && states.docFreq() > 0) {
                weights[queries.size()] = weight(states.docFreq(), all.docCount());
                queries.add(new TermQuery(term, states));
            }
        }
        return new SharedCharacters(queries, weights);
    }

    /** As BM25 weighs a term by the names that have it. */
    private static double weight(long names, long all) {
        return Math.log(1 + (all - names + 0.5) / (names + 0.5));
    }

    /** For each choice of so many or more the names that have these and no others. */
    List<Query> queries(int least) {
        return IntStream.range(0, 1 << queries.size())
                .filter(choice -> Integer.bitCount(choice) >= least)
                .boxed()
                .sorted(Comparator.comparingDouble(choice -> -weight(choice)))
                .map(this::query)
                .toList();
    }

    private double weight(int choice) {
        return IntStream.range(0, queries.size())
                .filter(index -> isChosen(index, choice))
                .mapToDouble(index -> weights[index])
                .sum();
    }

    private Query query(int choice) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int index = 0; index < queries.size(); index++) {
            query.add(queries.get(index), isChosen(index, choice) ? Occur.FILTER : Occur.MUST_NOT);
        }
        return query.build();
    }

    private static boolean isChosen(int index, int choice) {
        return (choice >>> index & 1) == 1;
    }
}

package opencredit.search.lucene.queries;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import opencredit.search.text.Phrase;
import opencredit.search.text.Words;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Words and phrases as queries. Every text is a term: there is no query language that it could speak. */
final class WordQueries {

    private WordQueries() {}

    /**
     * A whole value. Most that readers type is no whole value of anything, and every rank excludes those before it: what
     * no segment has is found out once, and costs no other query a look.
     */
    static Query whole(IndexSearcher searcher, String field, String value) throws IOException {
        Term term = new Term(field, value);
        TermStates states = TermStates.build(searcher, term, true);
        return states.docFreq() == 0 ? new MatchNoDocsQuery() : new TermQuery(term, states);
    }

    static Query all(Words words, Function<String, Query> query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words.words()) {
            all.add(query.apply(word), Occur.FILTER);
        }
        for (String word : words.excluded()) {
            all.add(query.apply(word), Occur.MUST_NOT);
        }
        return all.build();
    }

    /** A fragment of a text: two characters or more by its pairs, one by itself. */
    static Query word(String pairs, String singles, String word) {
        return word.codePointCount(0, word.length()) == 1
                ? new TermQuery(new Term(singles, word))
                : phrase(pairs, Phrase.of(word));
    }

    static Query phrase(String field, Phrase phrase) {
        List<String> tokens = phrase.tokens();
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.getFirst()));
        }
        PhraseQuery.Builder builder = new PhraseQuery.Builder();
        for (int i = 0; i < tokens.size(); i++) {
            builder.add(new Term(field, tokens.get(i)), phrase.positions().get(i));
        }
        return builder.build();
    }
}

package opencredit.search.lucene.queries;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opencredit.search.lucene.documents.Fields;
import opencredit.search.text.Phrase;
import opencredit.search.text.Tokens;
import opencredit.search.text.Words;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The queries for subjects, asked one after the other until enough are found; within each the shortest name first. */
public final class SubjectQueries {

    /** A credit code starts with two characters of kind and six of region: what is shorter tells nobody apart. */
    private static final int SHORTEST_CODE = 9;

    private final Words words;
    private final String key;

    public SubjectQueries(Words words) {
        this.words = words;
        this.key = Tokens.key(words.typed());
    }

    /** For a whole query. */
    public List<Query> named() {
        return List.of(
                new TermQuery(new Term(Fields.SUBJECT_CODE, key)),
                new TermQuery(new Term(Fields.SUBJECT_NAME_KEY, key)),
                WordQueries.phrase(Fields.SUBJECT_NAME, Phrase.start(words.typed())),
                WordQueries.all(words, word -> WordQueries.word(Fields.SUBJECT_NAME, Fields.SUBJECT_SINGLES, word)));
    }

    /** For what somebody is still typing: Latin letters may be pinyin, alone or after Chinese characters. */
    public List<Query> typed() {
        List<Query> queries = new ArrayList<>(named());
        if (key.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z')) {
            String letters = Tokens.pinyin(words.typed());
            queries.add(3, WordQueries.phrase(Fields.SUBJECT_PINYIN, Phrase.start(letters)));
            if (letters.length() > 1) {
                queries.add(WordQueries.phrase(Fields.SUBJECT_PINYIN, Phrase.of(letters)));
            }
        }
        if (key.length() >= SHORTEST_CODE) {
            queries.add(new PrefixQuery(new Term(Fields.SUBJECT_CODE, key)));
        }
        return queries;
    }

    /** The first subjects, each once. */
    public static Set<String> codes(IndexSearcher searcher, List<Query> queries, int limit) throws IOException {
        Set<String> codes = new LinkedHashSet<>();
        for (Query query : queries) {
            if (codes.size() < limit) {
                add(codes, new Newest(searcher, query, null), limit);
            }
        }
        return codes;
    }

    private static void add(Set<String> codes, Newest shortest, int limit) throws IOException {
        Matches match = shortest.next();
        while (match != null) {
            codes.add(match.subjectCode());
            match = codes.size() < limit ? shortest.next() : null;
        }
    }
}

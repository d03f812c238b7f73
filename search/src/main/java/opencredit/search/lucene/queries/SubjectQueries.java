package opencredit.search.lucene.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opencredit.search.document.IndexFields;
import opencredit.search.document.IndexedSubject;
import opencredit.search.name.Candidate;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.NamedSubjects.Settled;
import opencredit.search.text.Phrase;
import opencredit.search.text.Tokens;
import opencredit.search.text.Words;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** The queries for subjects, asked one after the other until enough are found; within each the shortest name first. */
public final class SubjectQueries {

    /** A credit code starts with two characters of kind and six of region: what is shorter tells nobody apart. */
    private static final int SHORTEST_CODE = 9;

    private final Words words;
    private final String key;

    public SubjectQueries(Words words) {
        this.words = words;
        this.key = Tokens.key(words.wanted());
    }

    /** The best by the common comparison, for a whole query or one still being typed. */
    public List<String> codes(IndexSearcher searcher, int limit, Settled settled) throws IOException {
        return NamedSubjects.of(words, first(searcher, queries(searcher), limit), limit, settled, typed -> {
                    try {
                        return SimilarNames.of(searcher, typed, NamedSubjects.candidates(typed));
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                })
                .stream()
                .map(subject -> subject.candidate().code())
                .toList();
    }

    /** Latin letters may be pinyin, alone or after Chinese characters. */
    private List<Query> queries(IndexSearcher searcher) throws IOException {
        List<Query> queries = new ArrayList<>();
        queries.add(WordQueries.whole(searcher, IndexFields.SUBJECT_CODE, key));
        queries.add(WordQueries.whole(searcher, IndexFields.SUBJECT_NAME_KEY, key));
        if (words.isOne()) {
            queries.add(WordQueries.phrase(IndexFields.SUBJECT_NAME, Phrase.start(words.wanted())));
        }
        String letters =
                key.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z') ? Tokens.pinyin(words.wanted()) : "";
        if (!letters.isEmpty()) {
            queries.add(sounding(Phrase.start(letters)));
        }
        queries.add(WordQueries.all(
                words, word -> WordQueries.word(IndexFields.SUBJECT_NAME, IndexFields.SUBJECT_SINGLES, word)));
        if (letters.length() > 1) {
            queries.add(sounding(Phrase.of(letters)));
        }
        if (key.length() >= SHORTEST_CODE) {
            queries.add(new PrefixQuery(new Term(IndexFields.SUBJECT_CODE, key)));
        }
        return queries;
    }

    /** In fields of their own: two consonants are rare in pinyin and common in initials, and phrases cost by the commonest. */
    private static Query sounding(Phrase letters) {
        return new BooleanQuery.Builder()
                .add(WordQueries.phrase(IndexFields.SUBJECT_PINYIN, letters), Occur.SHOULD)
                .add(WordQueries.phrase(IndexFields.SUBJECT_INITIALS, letters), Occur.SHOULD)
                .build();
    }

    /** The first subjects, each name of each once. */
    static Set<Candidate> first(IndexSearcher searcher, List<Query> queries, int limit) throws IOException {
        Set<Candidate> found = new LinkedHashSet<>();
        for (Query query : queries) {
            if (found.size() < limit) {
                add(found, new Newest(searcher, query, null), limit);
            }
        }
        return found;
    }

    private static void add(Set<Candidate> found, Newest shortest, int limit) throws IOException {
        Matches match = shortest.next();
        while (match != null) {
            found.add(match.subject());
            match = found.size() < limit ? shortest.next() : null;
        }
    }

    static Candidate subject(BinaryDocValues keys, int document) throws IOException {
        keys.advanceExact(document);
        return new IndexedSubject(keys.binaryValue().utf8ToString()).candidate();
    }
}

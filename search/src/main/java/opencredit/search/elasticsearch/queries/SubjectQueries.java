package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opencredit.search.document.IndexFields;
import opencredit.search.text.Tokens;
import opencredit.search.text.Words;

/** The queries for subjects, the best first; within each the shortest name first. */
final class SubjectQueries {

    /** A credit code starts with two characters of kind and six of region: what is shorter tells nobody apart. */
    private static final int SHORTEST_CODE = 9;

    private final Words words;
    private final String key;

    SubjectQueries(Words words) {
        this.words = words;
        this.key = Tokens.key(words.wanted());
    }

    /** In the order of the other engine. */
    List<Query> tiers() {
        return Stream.concat(whole().stream(), parts().stream()).toList();
    }

    /** What must not be there. */
    List<Query> excluded() {
        return words.excluded().stream().map(SubjectQueries::inside).toList();
    }

    private static Query inside(String word) {
        return Queries.word(IndexFields.SUBJECT_NAME, IndexFields.SUBJECT_SINGLES, word);
    }

    /** What was typed is the whole code or name. */
    List<Query> whole() {
        return List.of(Queries.term(IndexFields.SUBJECT_CODE, key), Queries.term(IndexFields.SUBJECT_NAME_KEY, key));
    }

    /** A name begins with the one word that was typed. */
    Query start() {
        return Queries.phrase(IndexFields.SUBJECT_NAME, Tokens.namePairs(words.wanted()));
    }

    /** A name has every word. */
    Query inside() {
        return Queries.all(words, SubjectQueries::inside);
    }

    /** What was typed is a part of it. Latin letters may be pinyin, alone or after Chinese characters. */
    List<Query> parts() {
        List<Query> queries = new ArrayList<>();
        if (words.isOne()) {
            queries.add(start());
        }
        String letters = mayBeSpelt() ? Tokens.pinyin(words.wanted()) : "";
        if (!letters.isEmpty()) {
            queries.add(sounding(Tokens.namePairs(letters)));
        }
        queries.add(inside());
        if (letters.length() > 1) {
            queries.add(sounding(Tokens.wordPairs(letters)));
        }
        if (key.length() >= SHORTEST_CODE) {
            queries.add(Query.of(query -> query.prefix(
                    prefix -> prefix.field(IndexFields.SUBJECT_CODE).value(key))));
        }
        return queries;
    }

    /** Whether there are Latin letters in it. */
    boolean mayBeSpelt() {
        return key.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private static Query sounding(String pairs) {
        return Queries.any(List.of(
                Queries.phrase(IndexFields.SUBJECT_PINYIN, pairs),
                Queries.phrase(IndexFields.SUBJECT_INITIALS, pairs)));
    }
}

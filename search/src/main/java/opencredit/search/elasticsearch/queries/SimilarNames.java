package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opencredit.search.document.IndexFields;
import opencredit.search.name.Candidate;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.TypedName;
import opencredit.search.name.parts.Numerals;
import opencredit.search.text.Tokens;

/** Candidates by shared characters, in no order that counts. The only query here with scores: rare characters tell more. */
public final class SimilarNames {

    private SimilarNames() {}

    /** At most {@code limit}; of equal ones the shortest names. */
    public static List<Candidate> of(Asking engine, TypedName typed, int limit) {
        List<Candidate> all = typed.isPlain() ? ask(engine, havingAll(typed, limit)) : List.of();
        return all.size() >= NamedSubjects.ENOUGH ? all : scored(engine, typed, limit);
    }

    /** Likewise; of a plain word first those that have it in one piece, for more have its characters than are compared. */
    public static List<Candidate> named(Asking engine, TypedName typed, int limit) {
        if (!typed.isPlain()) {
            return scored(engine, typed, limit);
        }
        String word = typed.sought();
        List<MultiSearchItem<Void>> answers = engine.ask(List.of(
                Order.newest(Queries.phrase(IndexFields.SUBJECT_NAME, Tokens.namePairs(word)))
                        .size(NamedSubjects.ENOUGH)
                        .build(),
                Order.newest(Queries.word(IndexFields.SUBJECT_NAME, IndexFields.SUBJECT_SINGLES, word))
                        .size(NamedSubjects.ENOUGH)
                        .build(),
                havingAll(typed, limit)));
        Set<Candidate> found = new LinkedHashSet<>();
        answers.subList(0, 2).stream()
                .flatMap(FoundSubjects::candidates)
                .distinct()
                .limit(NamedSubjects.ENOUGH)
                .forEach(found::add);
        List<Candidate> all = FoundSubjects.candidates(answers.getLast()).toList();
        found.addAll(all.size() >= NamedSubjects.ENOUGH ? all : scored(engine, typed, limit));
        return found.stream().limit(limit).toList();
    }

    /** Those that have most of the characters, where too few have all. */
    static List<Candidate> scored(Asking engine, TypedName typed, int limit) {
        return ask(engine, question(typed, limit));
    }

    private static List<Candidate> ask(Asking engine, SearchRequestBody question) {
        return engine.ask(List.of(question)).stream()
                .flatMap(FoundSubjects::candidates)
                .toList();
    }

    /** For the names that have every character of a plain word, the shortest first: nothing is scored. */
    private static SearchRequestBody havingAll(TypedName typed, int limit) {
        return Order.newest(Queries.all(each(typed.sought()), List.of()))
                .size(limit)
                .build();
    }

    /** The first to ask. */
    static SearchRequestBody first(TypedName typed, int limit) {
        return typed.isPlain() ? havingAll(typed, limit) : question(typed, limit);
    }

    private static SearchRequestBody question(TypedName typed, int limit) {
        return Order.likest(query(typed)).size(limit).build();
    }

    private static Query query(TypedName typed) {
        return BoolQuery.of(is -> is.must(some(typed.sought())).should(each(typed.regions())))
                ._toQuery();
    }

    /** What has fewer than three in five of the characters scores nothing in the comparison, and costs most here. */
    private static Query some(String name) {
        List<Query> points = each(name);
        return BoolQuery.of(is -> is.should(points).minimumShouldMatch(Integer.toString((points.size() * 3 + 4) / 5)))
                ._toQuery();
    }

    private static List<Query> each(String text) {
        return text.codePoints().distinct().mapToObj(SimilarNames::has).toList();
    }

    private static Query has(int point) {
        List<Query> forms = Numerals.forms(point).stream()
                .map(form -> Queries.term(IndexFields.SUBJECT_SINGLES, form))
                .toList();
        return forms.size() == 1 ? forms.getFirst() : Queries.any(forms);
    }
}

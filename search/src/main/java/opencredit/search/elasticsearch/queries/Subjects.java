package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import opencredit.search.elasticsearch.documents.Fields;
import opencredit.search.elasticsearch.documents.Owner;
import opencredit.search.name.Candidate;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.NamedSubjects.Settled;
import opencredit.search.name.TypedName;
import opencredit.search.text.Words;

/** The best subjects, of questions that are asked together. */
public final class Subjects {

    private Subjects() {}

    /** What subjects are found strictly by. */
    public static List<SearchRequestBody> questions(Words words, int limit) {
        return new SubjectQueries(words)
                .all().stream()
                        .map(query -> Order.newest(query).size(limit).build())
                        .toList();
    }

    /**
     * The best by the common comparison.
     *
     * @param found the answers to {@link #questions}
     * @param ask asks further, where the strict ways do not settle it
     */
    public static List<String> codes(
            Words words,
            List<MultiSearchItem<Void>> found,
            int limit,
            Settled settled,
            Function<List<SearchRequestBody>, Optional<List<MultiSearchItem<Void>>>> ask) {
        return NamedSubjects.of(words, first(found, limit), limit, settled, typed -> similar(typed, ask)).stream()
                .map(subject -> subject.candidate().code())
                .toList();
    }

    private static List<Candidate> similar(
            TypedName typed, Function<List<SearchRequestBody>, Optional<List<MultiSearchItem<Void>>>> ask) {
        return ask.apply(List.of(similar(typed, NamedSubjects.CANDIDATES)))
                .map(found -> candidates(found.getFirst()))
                .orElse(List.of());
    }

    /** Those that share most characters, the rare ones counting more: the only question here with scores. */
    public static SearchRequestBody similar(TypedName typed, int limit) {
        Query some = some(typed.sought());
        Query query =
                BoolQuery.of(is -> is.must(some).should(each(typed.regions())))._toQuery();
        List<SortOptions> order = new ArrayList<>();
        order.add(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))));
        order.addAll(Order.NEWEST);
        return Order.in(order, query).size(limit).build();
    }

    /** What has fewer than three in five of the characters scores nothing in the comparison, and costs most here. */
    private static Query some(String name) {
        List<Query> each = each(name);
        String least = Integer.toString((each.size() * 3 + 4) / 5);
        return BoolQuery.of(is -> is.should(each).minimumShouldMatch(least))._toQuery();
    }

    private static List<Query> each(String name) {
        return name.codePoints()
                .distinct()
                .mapToObj(point -> Queries.term(Fields.SUBJECT_SINGLES, Character.toString(point)))
                .toList();
    }

    private static Set<Candidate> first(List<MultiSearchItem<Void>> found, int limit) {
        Set<Candidate> first = new LinkedHashSet<>();
        for (MultiSearchItem<Void> answer : found) {
            for (Candidate candidate : candidates(answer)) {
                if (first.size() < limit) {
                    first.add(candidate);
                }
            }
        }
        return first;
    }

    /** The subjects of one answer, in its order. */
    public static List<Candidate> candidates(MultiSearchItem<Void> answer) {
        List<Candidate> candidates = new ArrayList<>();
        for (Hit<Void> hit : answer.hits().hits()) {
            candidates.add(Owner.candidate(hit.sort().getLast().stringValue()));
        }
        return candidates;
    }
}

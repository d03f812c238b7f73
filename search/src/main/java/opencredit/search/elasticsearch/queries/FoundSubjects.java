package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.search.elasticsearch.documents.SubjectWrite;
import opencredit.search.name.Candidate;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.NamedSubjects.Settled;
import opencredit.search.name.TypedName;
import opencredit.search.text.Words;

/** The best subjects by the common comparison, of questions that are asked together. */
public final class FoundSubjects {

    private final SubjectQueries queries;
    private final Words words;
    private final int limit;
    private final Settled settled;
    private final TypedName typed;
    private final int candidates;

    /** Whether those that are alike are asked for at once, and not only when what was found does not settle it. */
    private final boolean needsSimilar;

    /** Whether the names that have every character tell which have the word in one piece, so that need not be asked. */
    private final boolean tellsInside;

    /** For a whole query or one still being typed. */
    public FoundSubjects(Words words, int limit, Settled settled) {
        this.queries = new SubjectQueries(words);
        this.words = words;
        this.limit = limit;
        this.settled = settled;
        this.typed = TypedName.of(words.wanted());
        this.candidates = NamedSubjects.candidates(typed);
        this.needsSimilar = NamedSubjects.needsSimilar(typed, settled);
        this.tellsInside = needsSimilar && typed.isPlain() && words.isOne() && !queries.mayBeSpelt();
    }

    /** The best subjects' codes. */
    public List<String> ask(Asking engine) {
        List<SearchRequestBody> whole = whole();
        List<MultiSearchItem<Void>> found =
                engine.ask(Stream.concat(whole.stream(), parts().stream()).toList());
        return codes(engine, found.subList(0, whole.size()), found.subList(whole.size(), found.size()));
    }

    /** What {@link #whole} asks for, all together. */
    Query anyWhole() {
        return Queries.any(queries.whole());
    }

    List<SearchRequestBody> whole() {
        return queries.whole().stream().map(this::question).toList();
    }

    /** Last those that are alike, where it is known that they are needed: asked for later they cost a way of their own. */
    List<SearchRequestBody> parts() {
        List<SearchRequestBody> parts = new ArrayList<>();
        (tellsInside ? List.of(queries.start()) : queries.parts()).forEach(query -> parts.add(question(query)));
        if (needsSimilar) {
            parts.add(SimilarNames.first(typed, candidates));
        }
        return parts;
    }

    private SearchRequestBody question(Query query) {
        return Order.newest(query).size(limit).build();
    }

    /**
     * The best, where what was found does not settle it after the engine was asked again.
     *
     * @param whole the answers to {@link #whole}; none where nothing is named so
     * @param parts the answers to {@link #parts}
     */
    List<String> codes(Asking engine, List<MultiSearchItem<Void>> whole, List<MultiSearchItem<Void>> parts) {
        List<Candidate> alike = needsSimilar ? candidates(parts.getLast()).toList() : List.of();
        List<Candidate> strict = new ArrayList<>(candidates(whole));
        strict.addAll(candidates(needsSimilar ? parts.subList(0, parts.size() - 1) : parts));
        strict.addAll(tellsInside ? inside(engine, alike) : List.of());
        Set<Candidate> first =
                strict.stream().distinct().limit(limit).collect(Collectors.toCollection(LinkedHashSet::new));
        return NamedSubjects.of(words, first, limit, settled, similar(engine, alike)).stream()
                .map(subject -> subject.candidate().code())
                .toList();
    }

    /** @param all the shortest names that have every character */
    private List<Candidate> inside(Asking engine, List<Candidate> all) {
        List<Candidate> inside = all.stream()
                .filter(each -> words.standIn(each.name()) && !words.exclude(each.name()))
                .toList();
        return all.size() < candidates || inside.size() >= limit
                ? inside
                : candidates(engine.ask(List.of(question(queries.inside()))));
    }

    /** @param alike to what was typed, if these were asked for */
    private Function<TypedName, List<Candidate>> similar(Asking engine, List<Candidate> alike) {
        return name -> {
            if (!needsSimilar || !isTyped(name)) {
                return SimilarNames.of(engine, name, NamedSubjects.candidates(name));
            }
            boolean enough = !typed.isPlain() || alike.size() >= NamedSubjects.ENOUGH;
            return enough ? alike : SimilarNames.scored(engine, typed, candidates);
        };
    }

    /** And not what it was renamed to. */
    private boolean isTyped(TypedName name) {
        return name.sought().equals(typed.sought()) && name.regions().equals(typed.regions());
    }

    private static List<Candidate> candidates(List<MultiSearchItem<Void>> answers) {
        return answers.stream().flatMap(FoundSubjects::candidates).toList();
    }

    static Stream<Candidate> candidates(MultiSearchItem<Void> answer) {
        return answer.hits().hits().stream()
                .map(hit -> SubjectWrite.candidate(hit.sort().getLast().stringValue()));
    }
}

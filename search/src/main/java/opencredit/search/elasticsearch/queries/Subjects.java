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
import opencredit.search.elasticsearch.documents.Owner;
import opencredit.search.name.Candidate;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.NamedSubjects.Settled;
import opencredit.search.name.TypedName;
import opencredit.search.text.Words;

/** The best subjects by the common comparison, of questions that are asked together. */
public final class Subjects {

    private final SubjectQueries queries;
    private final Words words;
    private final int limit;
    private final Settled settled;
    private final TypedName typed;

    /** For a whole query or one still being typed. */
    public Subjects(Words words, int limit, Settled settled) {
        this.queries = new SubjectQueries(words);
        this.words = words;
        this.limit = limit;
        this.settled = settled;
        this.typed = TypedName.of(words.wanted());
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
        if (isPlain()) {
            return List.of(question(queries.start()), SimilarNames.havingAll(typed, candidates()));
        }
        List<SearchRequestBody> parts = new ArrayList<>();
        queries.parts().forEach(query -> parts.add(question(query)));
        if (needsSimilar()) {
            parts.add(SimilarNames.question(typed, candidates()));
        }
        return parts;
    }

    private SearchRequestBody question(Query query) {
        return Order.newest(query).size(limit).build();
    }

    private boolean needsSimilar() {
        return NamedSubjects.needsSimilar(typed, settled);
    }

    /** The names that have every character of such a word tell which have it in one piece: that need not be asked. */
    private boolean isPlain() {
        return needsSimilar() && typed.isPlain() && words.isOne();
    }

    private int candidates() {
        return NamedSubjects.candidates(typed);
    }

    /**
     * The best, where what was found does not settle it after the engine was asked again.
     *
     * @param whole the answers to {@link #whole}; none where nothing is named so
     * @param parts the answers to {@link #parts}
     */
    List<String> codes(Asking engine, List<MultiSearchItem<Void>> whole, List<MultiSearchItem<Void>> parts) {
        List<Candidate> alike = needsSimilar() ? candidates(parts.getLast()).toList() : List.of();
        Stream<Candidate> strict = isPlain()
                ? Stream.concat(candidates(parts.getFirst()), inside(engine, alike).stream())
                : parts.subList(0, needsSimilar() ? parts.size() - 1 : parts.size()).stream()
                        .flatMap(Subjects::candidates);
        Set<Candidate> first = Stream.concat(whole.stream().flatMap(Subjects::candidates), strict)
                .distinct()
                .limit(limit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return NamedSubjects.of(words, first, limit, settled, similar(engine, alike)).stream()
                .map(subject -> subject.candidate().code())
                .toList();
    }

    /** @param all the shortest names that have every character */
    private List<Candidate> inside(Asking engine, List<Candidate> all) {
        List<Candidate> inside = all.stream()
                .filter(each -> words.standIn(each.name()) && !words.exclude(each.name()))
                .toList();
        return all.size() < candidates() || inside.size() >= limit
                ? inside
                : engine.ask(List.of(question(queries.inside()))).stream()
                        .flatMap(Subjects::candidates)
                        .toList();
    }

    /** @param alike to what was typed, if these were asked for */
    private Function<TypedName, List<Candidate>> similar(Asking engine, List<Candidate> alike) {
        boolean enough = isPlain() ? alike.size() >= NamedSubjects.ENOUGH : needsSimilar();
        return name -> enough && isTyped(name) ? alike : SimilarNames.of(engine, name, NamedSubjects.candidates(name));
    }

    /** And not what it was renamed to. */
    private boolean isTyped(TypedName name) {
        return name.sought().equals(typed.sought()) && name.regions().equals(typed.regions());
    }

    static Stream<Candidate> candidates(MultiSearchItem<Void> answer) {
        return answer.hits().hits().stream()
                .map(hit -> Owner.candidate(hit.sort().getLast().stringValue()));
    }
}

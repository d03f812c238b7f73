package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.search.Hits.Counted;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.SubjectHits;
import opencredit.search.SubjectQuery;
import opencredit.search.SubjectQuery.Position;
import opencredit.search.document.IndexCondition;
import opencredit.search.document.IndexFields;
import opencredit.search.document.SubjectPages;
import opencredit.search.document.SubjectPages.Placed;
import opencredit.search.elasticsearch.documents.SubjectWrite;
import opencredit.search.name.Candidate;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.TypedName;
import opencredit.search.text.Tokens;
import opencredit.search.text.Words;
import org.jspecify.annotations.Nullable;

/** The best subjects by the common comparison, of questions that are asked together. */
public final class FoundSubjects {

    private final SubjectQueries queries;
    private final Words words;
    private final int limit;
    private final TypedName typed;
    private final int candidates;

    /** Whether those that are alike are asked for at once, and not only when what was found does not settle it. */
    private final boolean needsSimilar;

    /** Whether the names that have every character tell which have the word in one piece, so that need not be asked. */
    private final boolean tellsInside;

    /** For a whole query or one still being typed; {@code limit} codes at most. */
    public FoundSubjects(Words words, int limit) {
        this.queries = new SubjectQueries(words);
        this.words = words;
        this.limit = limit;
        this.typed = TypedName.of(words.wanted());
        this.candidates = NamedSubjects.candidates(typed);
        this.needsSimilar = NamedSubjects.needsSimilar(typed);
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
        return Order.newest(query).size(NamedSubjects.FIRST).build();
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
        Set<String> first = strict.stream()
                .map(Candidate::code)
                .distinct()
                .limit(NamedSubjects.FIRST)
                .collect(Collectors.toUnmodifiableSet());
        strict.removeIf(each -> !first.contains(each.code()));
        return NamedSubjects.of(words, strict, similar(engine, alike)).stream()
                .limit(limit)
                .map(subject -> subject.candidate().code())
                .toList();
    }

    /** @param all the shortest names that have every character */
    private List<Candidate> inside(Asking engine, List<Candidate> all) {
        List<Candidate> inside = all.stream()
                .filter(each -> words.standIn(each.name()) && !words.exclude(each.name()))
                .toList();
        return all.size() < candidates || inside.size() >= NamedSubjects.FIRST
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
                .flatMap(hit -> SubjectWrite.candidates(hit.sort().getLast().stringValue()).stream());
    }

    /** A page of those that meet the query's conditions. */
    public SubjectHits page(Asking engine, SubjectQuery query, long asOf) {
        return SubjectPages.of(query, words, new Pages(engine, query), asOf);
    }

    /** What is found under the conditions of a query. */
    private final class Pages implements SubjectPages.Engine {

        private final Asking engine;
        private final SubjectQuery query;
        private final List<Query> tiers = queries.tiers();
        private final List<Query> conditions;

        Pages(Asking engine, SubjectQuery query) {
            this.engine = engine;
            this.query = query;
            this.conditions = IndexCondition.of(query.filter()).stream()
                    .map(RecordQueries::condition)
                    .toList();
        }

        @Override
        public List<Placed> having(@Nullable Position after, int most, Set<String> except) {
            int first = after == null ? 0 : after.tier();
            List<SearchRequestBody> questions = new ArrayList<>();
            for (int tier = first; tier < tiers.size(); tier++) {
                Position begin = after != null && after.tier() == tier ? after : null;
                questions.add(page(only(tier, except), begin, most));
            }
            List<MultiSearchItem<Void>> answers = engine.ask(questions);
            List<Placed> found = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                int tier = first + i;
                answers.get(i).hits().hits().forEach(hit -> found.add(placed(tier, hit.sort())));
            }
            return found.size() > most ? found.subList(0, most) : found;
        }

        private static SearchRequestBody page(Query wanted, @Nullable Position after, int most) {
            SearchRequestBody.Builder body = Order.newest(wanted).size(most);
            if (after != null) {
                body.searchAfter(FieldValue.of(after.day()), FieldValue.of(SubjectWrite.order(after.id())));
            }
            return body.build();
        }

        /** The records of exactly this rank. */
        private Query only(int tier, Set<String> except) {
            List<Query> unwanted = new ArrayList<>(tiers.subList(0, tier));
            if (!except.isEmpty()) {
                unwanted.add(named(except));
            }
            return under(tiers.get(tier), unwanted);
        }

        private Query under(Query wanted, List<Query> unwanted) {
            List<Query> all = new ArrayList<>(conditions);
            all.add(wanted);
            List<Query> none = new ArrayList<>(queries.excluded());
            none.addAll(unwanted);
            return Queries.all(all, none);
        }

        private static Placed placed(int tier, List<FieldValue> place) {
            String order = place.getLast().stringValue();
            return new Placed(
                    new Position(tier, place.getFirst().longValue(), SubjectWrite.place(order)),
                    SubjectWrite.candidates(order));
        }

        @Override
        public List<Candidate> similar(TypedName name) {
            return SimilarNames.of(engine, name, NamedSubjects.candidates(name));
        }

        @Override
        public Set<String> meeting(Collection<String> codes) {
            SearchRequestBody question = page(under(named(codes), List.of()), null, codes.size());
            return candidates(engine.ask(List.of(question))).stream()
                    .map(Candidate::code)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static Query named(Collection<String> codes) {
            return Queries.oneOf(
                    IndexFields.SUBJECT_CODE, codes.stream().map(Tokens::key).toList());
        }

        @Override
        public Counted count(Collection<String> others) {
            Counting counting = IndexFields.ofSubjects(query.counting());
            List<Query> any = new ArrayList<>(tiers);
            any.add(named(others));
            SearchRequestBody question = Counts.question(under(Queries.any(any), List.of()), counting);
            return IndexFields.ofSubjects(query.counting(), Counts.of(counting, engine.ask(List.of(question))));
        }
    }
}

package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.search.elasticsearch.documents.Owner;
import opencredit.search.name.Candidate;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.NamedSubjects.Settled;
import opencredit.search.text.Words;

/** The best subjects by the common comparison, of questions that are asked together. */
public final class Subjects {

    private final Words words;
    private final int limit;
    private final Settled settled;

    /** For a whole query or one still being typed. */
    public Subjects(Words words, int limit, Settled settled) {
        this.words = words;
        this.limit = limit;
        this.settled = settled;
    }

    /** The best subjects' codes. */
    public List<String> ask(Asking engine) {
        return codes(engine, engine.ask(questions()));
    }

    List<SearchRequestBody> questions() {
        return new SubjectQueries(words)
                .queries().stream()
                        .map(query -> Order.newest(query).size(limit).build())
                        .toList();
    }

    /** @param found the answers to {@link #questions}; where these do not settle it the engine is asked again */
    List<String> codes(Asking engine, List<MultiSearchItem<Void>> found) {
        Set<Candidate> first = found.stream()
                .flatMap(Subjects::candidates)
                .distinct()
                .limit(limit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return NamedSubjects.of(
                        words, first, limit, settled, typed -> SimilarNames.of(engine, typed, NamedSubjects.CANDIDATES))
                .stream()
                .map(subject -> subject.candidate().code())
                .toList();
    }

    static Stream<Candidate> candidates(MultiSearchItem<Void> answer) {
        return answer.hits().hits().stream()
                .map(hit -> Owner.candidate(hit.sort().getLast().stringValue()));
    }
}

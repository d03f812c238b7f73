package opencredit.search.elasticsearch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import opencredit.data.record.RecordTotals;
import opencredit.search.Change;
import opencredit.search.EngineAddress;
import opencredit.search.Hits;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.SubjectHits;
import opencredit.search.SubjectQuery;
import opencredit.search.Suggestion;
import opencredit.search.document.SubjectPages;
import opencredit.search.elasticsearch.queries.Answer;
import opencredit.search.elasticsearch.queries.FoundSubjects;
import opencredit.search.elasticsearch.queries.NumberedRecords;
import opencredit.search.elasticsearch.queries.SimilarNames;
import opencredit.search.name.Candidate;
import opencredit.search.name.TypedName;
import opencredit.search.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The index in Elasticsearch. Opening it asks nothing: a server starts, and does all but search, while the engine is
 * away. Any number of processes may have it open; if two write at once no harm is done.
 */
public final class ElasticsearchIndex implements SearchIndex {

    private final SearchCluster cluster;
    private final Generations generations;
    private final Searches searches;
    private volatile State state = State.NOTHING;
    private @Nullable Generation written;

    ElasticsearchIndex(SearchCluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.generations = new Generations(cluster, names);
        this.searches = new Searches(cluster, generations.alias());
    }

    public static ElasticsearchIndex open(EngineAddress address) {
        return open(address, IndexNames.USUAL, SearchCluster.READER, false);
    }

    /**
     * @param reader how long a search may take
     * @param strict whether a deprecation warning is an error
     */
    static ElasticsearchIndex open(EngineAddress address, IndexNames names, Duration reader, boolean strict) {
        return new ElasticsearchIndex(new SearchCluster(SearchConnection.open(address, strict), reader), names);
    }

    /** Asked of the engine each time: another server may have written, or put another index in the place of this. */
    @Override
    public long position() {
        Optional<Generation.Stated> serving = generations.serving();
        written = serving.map(Generation.Stated::generation).orElse(null);
        state = serving.map(Generation.Stated::state).orElse(State.NOTHING);
        return state.position();
    }

    /** Told with the position. */
    @Override
    public String identity() {
        Generation serving = written;
        return serving == null ? "" : serving.index();
    }

    /** Told with the position. */
    @Override
    public String mark() {
        return state.mark();
    }

    @Override
    public void apply(List<Change> changes, long seq, String mark) {
        Generation target = written == null ? begin() : written;
        State next = new State(seq, mark);
        target.apply(changes, next);
        state = next;
    }

    @Override
    public Hits search(SearchQuery query) {
        Words words = Words.of(query.text());
        long asOf = state.position(); // before it is searched, which then is no older
        if (words.isEmpty()) {
            return Answer.nothing(query, asOf);
        }
        return read(() -> Answer.of(searches, query, words, asOf), Answer.nothing(query, 0));
    }

    @Override
    public SubjectHits subjects(SubjectQuery query) {
        Words words = Words.of(query.text());
        long asOf = state.position(); // before it is searched, which then is no older
        if (words.isEmpty()) {
            return SubjectPages.nothing(query, asOf);
        }
        return read(
                () -> new FoundSubjects(words, query.limit()).page(searches, query, asOf),
                SubjectPages.nothing(query, 0));
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        Words words = Words.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        return read(() -> new FoundSubjects(words, limit).ask(searches), List.<String>of()).stream()
                .map(Suggestion::new)
                .toList();
    }

    @Override
    public List<Candidate> similar(TypedName typed, int limit) {
        return typed.isEmpty() ? List.of() : read(() -> SimilarNames.of(searches, typed, limit), List.of());
    }

    @Override
    public List<UUID> numbered(String typed, int limit) {
        return read(() -> NumberedRecords.of(searches, typed, limit), List.of());
    }

    /** @param nothing the answer while there is no index */
    private static <T> T read(Supplier<T> answer, T nothing) {
        try {
            return answer.get();
        } catch (SearchCluster.Refused refused) {
            if (refused.isMissing()) {
                return nothing;
            }
            throw refused;
        }
    }

    @Override
    public void reset() {
        begin();
    }

    private Generation begin() {
        Generation next = generations.begin();
        generations.serve(next);
        written = next;
        state = State.NOTHING;
        return next;
    }

    @Override
    public Optional<Successor> beside() {
        return Optional.of(new Beside(generations.begin()));
    }

    @Override
    public void close() {
        cluster.close();
    }

    /** The next index, written while the other serves. */
    private final class Beside implements Successor {

        private final Generation next;
        private boolean serving;

        Beside(Generation next) {
            this.next = next;
        }

        @Override
        public long position() {
            return next.state().position();
        }

        @Override
        public void apply(List<Change> changes, long seq, String mark) {
            next.apply(changes, new State(seq, mark));
        }

        @Override
        public RecordTotals tally() {
            return next.tally();
        }

        @Override
        public void takeOver() {
            generations.serve(next);
            serving = true;
            ElasticsearchIndex.this.position();
        }

        @Override
        public void close() {
            if (!serving) {
                generations.drop(next);
            }
        }
    }
}

package opencredit.search.follow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opencredit.search.Change;
import opencredit.search.Hits;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.SubjectHits;
import opencredit.search.SubjectQuery;
import opencredit.search.Suggestion;
import opencredit.search.name.Candidate;
import opencredit.search.name.TypedName;

/** Passes everything on to a real index; tests put themselves in between. */
class PassingIndex implements SearchIndex {

    private final SearchIndex index;

    PassingIndex(SearchIndex index) {
        this.index = index;
    }

    @Override
    public Optional<Successor> beside() {
        return index.beside();
    }

    @Override
    public long position() {
        return index.position();
    }

    @Override
    public String identity() {
        return index.identity();
    }

    @Override
    public String mark() {
        return index.mark();
    }

    @Override
    public void apply(List<Change> changes, long seq, String mark) {
        index.apply(changes, seq, mark);
    }

    @Override
    public void forget() {
        index.forget();
    }

    @Override
    public void idle() {
        index.idle();
    }

    @Override
    public Hits search(SearchQuery query) {
        return index.search(query);
    }

    @Override
    public SubjectHits subjects(SubjectQuery query) {
        return index.subjects(query);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        return index.suggest(typed, limit);
    }

    @Override
    public List<Candidate> similar(TypedName typed, int limit) {
        return index.similar(typed, limit);
    }

    @Override
    public List<UUID> numbered(String typed, int limit) {
        return index.numbered(typed, limit);
    }

    @Override
    public void reset() {
        index.reset();
    }

    @Override
    public void close() {
        index.close();
    }
}

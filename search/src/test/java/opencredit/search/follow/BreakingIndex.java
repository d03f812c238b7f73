package opencredit.search.follow;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import opencredit.search.Change;
import opencredit.search.Hits;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.Suggestion;
import opencredit.search.name.Candidate;
import opencredit.search.name.TypedName;

/** An index that breaks when a test says so, and stays broken until it is reset. */
final class BreakingIndex implements SearchIndex {

    private final SearchIndex index;
    private volatile boolean broken;
    private volatile int resets;

    BreakingIndex(SearchIndex index) {
        this.index = index;
    }

    void breakNext() {
        broken = true;
    }

    int resets() {
        return resets;
    }

    @Override
    public long position() {
        return index.position();
    }

    @Override
    public String mark() {
        return index.mark();
    }

    @Override
    public void apply(List<Change> changes, long seq, String mark) {
        if (broken) {
            throw new Broken(new IOException("no space left on device"));
        }
        index.apply(changes, seq, mark);
    }

    @Override
    public Hits search(SearchQuery query) {
        return index.search(query);
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
        resets++;
        broken = false;
        index.reset();
    }

    @Override
    public void close() {
        index.close();
    }
}

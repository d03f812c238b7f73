package opencredit.search.follow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opencredit.data.store.Tally;
import opencredit.search.Change;
import opencredit.search.Hits;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.Suggestion;
import opencredit.search.name.Candidate;
import opencredit.search.name.TypedName;

/** An index whose successor is looked at after each batch, and may forget a record. */
final class Watched implements SearchIndex {

    private final SearchIndex index;
    private final Runnable look;
    int batches;
    boolean forgets;

    Watched(SearchIndex index, Runnable look) {
        this.index = index;
        this.look = look;
    }

    @Override
    public Optional<Successor> beside() {
        return index.beside().map(Looked::new);
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
        index.reset();
    }

    @Override
    public void close() {
        index.close();
    }

    private final class Looked implements Successor {

        private final Successor next;

        Looked(Successor next) {
            this.next = next;
        }

        @Override
        public long position() {
            return next.position();
        }

        @Override
        public void apply(List<Change> changes, long seq, String mark) {
            batches++;
            next.apply(forgets ? changes.subList(1, changes.size()) : changes, seq, mark);
            look.run();
        }

        @Override
        public Tally tally() {
            return next.tally();
        }

        @Override
        public void takeOver() {
            next.takeOver();
        }

        @Override
        public void close() {
            next.close();
        }
    }
}

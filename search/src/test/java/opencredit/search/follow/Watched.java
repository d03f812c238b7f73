package opencredit.search.follow;

import java.util.List;
import java.util.Optional;
import opencredit.data.record.RecordTotals;
import opencredit.search.Change;
import opencredit.search.SearchIndex;

/** An index whose successor is looked at after each batch, and may forget a record. */
final class Watched extends PassingIndex {

    private final Runnable look;
    int batches;
    boolean forgets;

    Watched(SearchIndex index, Runnable look) {
        super(index);
        this.look = look;
    }

    @Override
    public Optional<Successor> beside() {
        return super.beside().map(Looked::new);
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
        public RecordTotals tally() {
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

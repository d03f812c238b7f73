package opencredit.search.follow;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import opencredit.data.follow.LedgerPosition;
import opencredit.data.follow.ReadAhead;
import opencredit.data.follow.Stretch;
import opencredit.data.record.RecordTotals;
import opencredit.data.store.read.Feed;
import opencredit.search.SearchIndex;

/** Fills the index that is to take the place of another, and checks it against the ledger before it may. */
final class Rebuild {

    private final ChangeReader reader;
    private final Feed feed;
    private final SearchIndex.Successor next;

    Rebuild(ChangeReader reader, Feed feed, SearchIndex.Successor next) {
        this.reader = reader;
        this.feed = feed;
        this.next = next;
    }

    /**
     * Applies everything there is.
     *
     * @param meanwhile run after every step: what is published now is found, although this takes long
     * @param closed asked before every step
     */
    void fill(Runnable meanwhile, BooleanSupplier closed) {
        ReadAhead<IndexChanges> ahead = new ReadAhead<>(SearchView.NAME, reader::after, next.position());
        Optional<Stretch<IndexChanges>> stretch = ahead.next();
        while (stretch.isPresent()) {
            if (closed.getAsBoolean()) {
                throw new IllegalStateException("closed while the search index was built anew");
            }
            LedgerPosition upTo = stretch.get().upTo();
            next.apply(stretch.get().content().changes(), upTo.seq(), upTo.mark());
            meanwhile.run();
            stretch = ahead.next();
        }
        check(); // the last look found nothing newer, so nothing in it is newer than its position
    }

    private void check() {
        RecordTotals wanted = feed.tally(next.position());
        RecordTotals found = next.tally();
        if (!found.equals(wanted)) {
            throw new IllegalStateException("the search index built anew holds " + found.count()
                    + " records and not the ledger's " + wanted.count()
                    + ", or other versions of them; the old one serves on");
        }
    }
}

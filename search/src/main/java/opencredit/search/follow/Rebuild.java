package opencredit.search.follow;

import java.util.function.BooleanSupplier;
import opencredit.data.store.Feed;
import opencredit.data.store.Tally;
import opencredit.search.SearchIndex;

/** Fills the index that is to take the place of another, and checks it against the ledger before it may. */
final class Rebuild {

    private final Feed feed;
    private final Documents documents;
    private final SearchIndex.Successor next;

    Rebuild(Feed feed, Documents documents, SearchIndex.Successor next) {
        this.feed = feed;
        this.documents = documents;
        this.next = next;
    }

    /**
     * Applies everything there is.
     *
     * @param meanwhile run after every batch: what is published now is found, although this takes long
     * @param closed asked before every batch
     */
    void fill(Runnable meanwhile, BooleanSupplier closed) {
        ReadAhead ahead = new ReadAhead(feed, documents, next.position());
        ReadAhead.Batch batch = ahead.next();
        while (!batch.isEnd()) {
            if (closed.getAsBoolean()) {
                throw new IllegalStateException("closed while the search index was built anew");
            }
            next.apply(batch.changes(), batch.upTo(), batch.mark());
            meanwhile.run();
            batch = ahead.next();
        }
        check(); // the last look found nothing newer, so nothing in it is newer than its position
    }

    private void check() {
        Tally wanted = feed.tally(next.position());
        Tally found = next.tally();
        if (!found.equals(wanted)) {
            throw new IllegalStateException("the search index built anew holds " + found.count()
                    + " records and not the ledger's " + wanted.count()
                    + ", or other versions of them; the old one serves on");
        }
    }
}

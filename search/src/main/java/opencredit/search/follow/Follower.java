package opencredit.search.follow;

import opencredit.data.dataset.Datasets;
import opencredit.data.store.Feed;
import opencredit.search.SearchIndex;

/** Keeps an index level with the ledger, on a thread of its own. */
public final class Follower implements AutoCloseable {

    /** The name under which it tells the ledger how far it is. */
    public static final String VIEW = "search";

    public Follower(SearchIndex index, Feed feed, Datasets datasets) {}

    /** Follows until closed. */
    public void start() {
        throw new UnsupportedOperationException();
    }

    /** Applies everything there is, in the caller's thread; for {@code reindex} without a server, and for tests. */
    public void catchUp() {
        throw new UnsupportedOperationException();
    }

    /** Entries that the index has not applied yet. */
    public long lag() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}

package opencredit.search.follow;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.follow.LedgerPosition;
import opencredit.data.follow.Stretch;
import opencredit.data.follow.View;
import opencredit.data.store.read.Feed;
import opencredit.search.SearchIndex;

/** The search index as a view of the ledger. */
public final class SearchView implements View<IndexChanges> {

    /** The view's name. */
    public static final String NAME = "search";

    private final SearchIndex index;
    private final Feed feed;
    private final Documents documents;
    private final ChangeReader reader;
    private final Scope scope;
    private final AtomicLong changes = new AtomicLong();
    private long seen;
    private String identity = "";

    /** @param scope whether each server has its own index, or all share one */
    public SearchView(SearchIndex index, Feed feed, Datasets datasets, Scope scope) {
        this.index = index;
        this.feed = feed;
        this.documents = new Documents(datasets);
        this.reader = new ChangeReader(feed, documents);
        this.scope = scope;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public LedgerPosition position() {
        long seq = index.position();
        String now = index.identity();
        if (seq != seen || !now.equals(identity)) {
            seen = seq;
            identity = now;
            changes.incrementAndGet();
        }
        return new LedgerPosition(seq, index.mark());
    }

    @Override
    public Optional<Stretch<IndexChanges>> read(long seq) {
        return reader.after(seq);
    }

    @Override
    public void apply(Stretch<IndexChanges> stretch) {
        if (stretch.content().forgets()) {
            index.forget();
        }
        LedgerPosition upTo = stretch.upTo();
        index.apply(stretch.content().changes(), upTo.seq(), upTo.mark());
        seen = upTo.seq();
        changes.incrementAndGet();
    }

    @Override
    public void reset() {
        try {
            index.reset();
        } finally {
            // where it cannot be begun anew, the old one is thrown away all the same
            seen = 0;
            changes.incrementAndGet();
        }
    }

    /** Where the engine can, the old index serves, and is kept level, until the new one is whole. */
    @Override
    public void rebuild(Runnable keepLevel, BooleanSupplier stopping) {
        Optional<SearchIndex.Successor> beside = index.position() == 0 ? Optional.empty() : index.beside();
        if (beside.isEmpty()) {
            reset();
            return;
        }
        try (SearchIndex.Successor next = beside.get()) {
            new Rebuild(new ChangeReader(feed, documents), feed, next).fill(keepLevel, stopping);
            next.takeOver();
        }
    }

    @Override
    public void idle() {
        index.idle();
    }

    /** What is searched. */
    public SearchIndex index() {
        return index;
    }

    /**
     * How often the index was seen to change, by whatever was applied or thrown away. What was asked of it holds for as
     * long as this stays what it was before. Any thread may ask.
     */
    public long changes() {
        return changes.get();
    }
}

package opencredit.data.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import opencredit.data.ledger.Entry;
import opencredit.data.store.read.Feed;
import org.jspecify.annotations.Nullable;

/** A view that notes the numbers of the entries it applied, in notes of its own or of all servers. */
final class NotedView implements View<List<Long>> {
    /** Fewer than the tests load, so that several stretches are read. */
    private static final int ENTRIES = 7;

    private final String name;
    private final Scope scope;
    private final Notes notes;
    private final Feed feed;
    private final AtomicInteger applications = new AtomicInteger();
    private volatile @Nullable Throwable thrown;

    NotedView(String name, Scope scope, Notes notes, Feed feed) {
        this.name = name;
        this.scope = scope;
        this.notes = notes;
        this.feed = feed;
    }

    /** Fails from now on, until mended by null. */
    void fail(@Nullable Throwable failure) {
        thrown = failure;
    }

    /** How often this server applied something. */
    int applications() {
        return applications.get();
    }

    Notes notes() {
        return notes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public LedgerPosition position() {
        return notes.position();
    }

    @Override
    public Optional<Stretch<List<Long>>> read(long seq) {
        List<Long> read =
                feed.after(seq, ENTRIES).entries().stream().map(Entry::seq).toList();
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stretch<>(LedgerPosition.at(feed, read.getLast()), read));
    }

    @Override
    public void apply(Stretch<List<Long>> stretch) {
        Throwable failure = thrown;
        if (failure != null) {
            NotedView.<RuntimeException>raise(failure);
        }
        applications.incrementAndGet();
        notes.add(stretch);
    }

    /** Throws also what needs to be declared, for a library may do so too. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable failure) throws E {
        throw (E) failure;
    }

    @Override
    public void reset() {
        notes.clear();
    }

    /** What is kept: numbers of entries, and the position. */
    static final class Notes {
        private final List<Long> applied = new ArrayList<>();
        private LedgerPosition position = LedgerPosition.START;
        private int resets;

        synchronized LedgerPosition position() {
            return position;
        }

        synchronized List<Long> applied() {
            return List.copyOf(applied);
        }

        synchronized int resets() {
            return resets;
        }

        private synchronized void add(Stretch<List<Long>> stretch) {
            applied.addAll(stretch.content());
            position = stretch.upTo();
        }

        private synchronized void clear() {
            applied.clear();
            position = LedgerPosition.START;
            resets++;
        }
    }
}

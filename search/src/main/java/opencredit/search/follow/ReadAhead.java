package opencredit.search.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import opencredit.data.ledger.Entry;
import opencredit.data.store.Feed;
import opencredit.data.store.HeapShare;
import opencredit.search.Change;

/** Reads the next changes while the last are being applied: reading and parsing is a fifth of the work. */
final class ReadAhead {

    /** Entries of a batch at most: as many as the ledger commits at once. A commit of fewer costs more an entry. */
    private static final int MOST = 10_000;

    /** Entries of the first batch, while nobody knows how long texts are. */
    private static final int FIRST = 1_000;

    /** Characters of a batch, about: two batches are held, read and parsed, in ten bytes a character. */
    private static final long CHARACTERS = HeapShare.FOLLOWING.bytes() / 10;

    private final Feed feed;
    private final Documents documents;
    private volatile int entries = FIRST;
    private FutureTask<Batch> next;

    ReadAhead(Feed feed, Documents documents, long after) {
        this.feed = feed;
        this.documents = documents;
        this.next = begin(after);
    }

    /** The next changes; none when the end of the ledger is reached, and then not to be asked again. */
    Batch next() {
        Batch batch = finished(next);
        if (!batch.isEnd()) {
            next = begin(batch.upTo());
        }
        return batch;
    }

    private FutureTask<Batch> begin(long after) {
        FutureTask<Batch> task = new FutureTask<>(() -> read(after));
        Thread.ofVirtual().name("search-reader").start(task);
        return task;
    }

    private Batch read(long after) {
        Feed.Changes changes = feed.changesAfter(after, entries);
        if (changes.upTo() <= after) {
            return Batch.END;
        }
        entries = entries(changes.records());
        List<Change> read = new ArrayList<>();
        for (Feed.Changed changed : changes.records()) {
            read.add(
                    changed.content() == null
                            ? new Change.Gone(changed.record(), changed.seq())
                            : new Change.Shown(documents.read(changed.content()), changed.seq()));
        }
        return new Batch(read, changes.upTo(), mark(feed, changes.upTo()), changes.forgets());
    }

    private static int entries(List<Feed.Changed> last) {
        long characters = 1;
        for (Feed.Changed changed : last) {
            characters += changed.content() == null ? 0 : changed.content().length();
        }
        return (int) Math.clamp(CHARACTERS * last.size() / characters, FIRST, MOST);
    }

    /** What tells this ledger's entry from that of any other; empty when there is no such entry. */
    static String mark(Feed feed, long seq) {
        // without a subject the feed leaves nothing out at any moment
        List<Entry> entries = feed.after(seq - 1, null, null, 1, Instant.EPOCH).entries();
        if (entries.isEmpty()) {
            return "";
        }
        Entry entry = entries.getFirst();
        return entry.at() + " " + entry.event() + " " + entry.record() + " " + entry.version() + " "
                + entry.commitment();
    }

    private static Batch finished(FutureTask<Batch> task) {
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the ledger", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /**
     * @param mark of the entry {@code upTo}
     * @param forgets whether any of the entries deleted content for good
     */
    record Batch(List<Change> changes, long upTo, String mark, boolean forgets) {

        static final Batch END = new Batch(List.of(), 0, "", false);

        boolean isEnd() {
            return upTo == 0;
        }
    }
}

package opencredit.search.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opencredit.data.follow.LedgerPosition;
import opencredit.data.follow.Stretch;
import opencredit.data.memory.MemoryBudget;
import opencredit.data.store.read.Feed;
import opencredit.search.Change;

/** Reads and parses the records of the next entries, as many as the heap has room for. For one reader at a time. */
final class ChangeReader {

    /** Entries at once at most: as many as the ledger commits at once. A commit of fewer costs more an entry. */
    private static final int MOST = 10_000;

    /** Entries at the beginning, while nobody knows how long texts are. */
    private static final int FIRST = 1_000;

    /** Characters at once, about: twice as many are held, read and parsed, in ten bytes a character. */
    private static final long CHARACTERS = MemoryBudget.FOLLOWING.bytes() / 10;

    private final Feed feed;
    private final Documents documents;
    private volatile int entries = FIRST;

    ChangeReader(Feed feed, Documents documents) {
        this.feed = feed;
        this.documents = documents;
    }

    /** The changes of the next entries; empty at the end of the ledger. */
    Optional<Stretch<IndexChanges>> after(long seq) {
        Feed.Changes changes = feed.changesAfter(seq, entries);
        if (changes.upTo() <= seq) {
            entries = FIRST;
            return Optional.empty();
        }
        entries = entries(changes.records());
        List<Change> read = new ArrayList<>();
        for (Feed.Changed changed : changes.records()) {
            read.add(
                    changed.content() == null
                            ? new Change.Gone(changed.record(), changed.seq())
                            : new Change.Shown(documents.read(changed.content()), changed.seq()));
        }
        LedgerPosition upTo = LedgerPosition.at(feed, changes.upTo());
        return Optional.of(new Stretch<>(upTo, new IndexChanges(read, changes.forgets())));
    }

    private static int entries(List<Feed.Changed> last) {
        long characters = 1;
        for (Feed.Changed changed : last) {
            characters += changed.content() == null ? 0 : changed.content().length();
        }
        return (int) Math.clamp(CHARACTERS * last.size() / characters, FIRST, MOST);
    }
}

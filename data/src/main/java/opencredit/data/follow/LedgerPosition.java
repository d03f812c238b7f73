package opencredit.data.follow;

import java.util.List;
import opencredit.data.ledger.Entry;
import opencredit.data.store.read.Feed;

/**
 * How far a view is, and in which ledger.
 *
 * @param seq the last entry that the view has applied; 0 before the first
 * @param mark what tells this entry from the same number of any other ledger; empty before the first
 */
public record LedgerPosition(long seq, String mark) {
    /** Before the first entry: it is the same in every ledger. */
    public static final LedgerPosition START = new LedgerPosition(0, "");

    /** The position at an entry; its mark is empty where the ledger has no such entry. */
    public static LedgerPosition at(Feed feed, long seq) {
        List<Entry> entries = feed.after(seq - 1, 1).entries();
        return entries.isEmpty() ? new LedgerPosition(seq, "") : at(entries.getFirst());
    }

    /** The position at an entry that was read. */
    public static LedgerPosition at(Entry entry) {
        return new LedgerPosition(entry.seq(), mark(entry));
    }

    private static String mark(Entry entry) {
        return entry.at() + " " + entry.event() + " " + entry.record() + " " + entry.version() + " "
                + entry.commitment();
    }

    /** Whether the ledger has this very entry. */
    boolean isIn(Feed feed) {
        return seq == 0 || mark.equals(at(feed, seq).mark);
    }
}

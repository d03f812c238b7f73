package opencredit.data.store;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import opencredit.data.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** The ledger as those read it who follow it. Safe for threads. */
public final class Feed {

    public Feed(Database database) {}

    /** The last entry's number, 0 for an empty ledger. */
    public long head() {
        throw new UnsupportedOperationException();
    }

    /** At most {@code limit} entries after {@code seq}, of one dataset or all, of one subject's shown records or all. */
    public Page after(long seq, @Nullable String dataset, @Nullable String subject, int limit, java.time.Instant now) {
        throw new UnsupportedOperationException();
    }

    /**
     * The records that entries after {@code seq} touched, each once and as it stands now.
     *
     * @param limit how many entries to read
     */
    public Changes changesAfter(long seq, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Waits until the ledger may have entries after {@code seq}, or the time is over. Wakes by NOTIFY, else polls. */
    public void awaitAfter(long seq, Duration longest) {
        throw new UnsupportedOperationException();
    }

    /** Notes that a view, such as {@code search}, has applied everything up to {@code seq}; loads wait for it. */
    public void reached(String view, long seq) {
        throw new UnsupportedOperationException();
    }

    /** How far a view has come, 0 when nobody said. */
    public long level(String view) {
        throw new UnsupportedOperationException();
    }

    /** Asks whoever keeps a view to throw it away and build it again. */
    public void requestReset(String view) {
        throw new UnsupportedOperationException();
    }

    /** Whether {@link #requestReset} was called since the last {@link #reached} of 0. */
    public boolean resetRequested(String view) {
        throw new UnsupportedOperationException();
    }

    /** @param next to ask after for more; equal to the asked seq when there is nothing */
    public record Page(List<Entry> entries, long next, long head) {}

    /** @param upTo the last entry these take into account */
    public record Changes(List<Changed> records, long upTo) {}

    /** @param content the current version's content; null when it is shown no more */
    public record Changed(UUID record, @Nullable String content) {}
}

package opencredit.api.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import opencredit.data.store.counts.CellSums;
import opencredit.data.store.counts.CountsReader;

/**
 * The counts of what is shown, read once for every state of the ledger, whoever asks for which of them. Safe for threads.
 */
public final class HeldCells {
    /** The key of the first look at a state of the ledger. A later look has its second as key. */
    private static final long AT_ONCE = -1;

    private final CountsReader cells;
    private final AnswerCache<Long, Optional<CellSums>> cache;

    public HeldCells(CountsReader cells, LedgerTail tail, Clock clock) {
        this.cells = cells;
        this.cache = AnswerCache.ofOne(tail, clock);
    }

    /**
     * The counts at {@code now}, with all entries that this server knows of; empty while the view is behind. Then it is
     * looked for again once a second, for the ledger may rest.
     */
    public Optional<CellSums> at(Instant now) {
        Optional<CellSums> first = cache.get(AT_ONCE, now, cells::at);
        return first.isPresent() ? first : cache.get(now.getEpochSecond(), now, cells::at);
    }
}

package opencredit.data.store.append;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.BatchOutcome;
import opencredit.data.store.lock.TakenOut;
import org.jdbi.v3.core.Handle;

/** Batches that wait for a second word: they hold contents, which nothing but that word would ever delete. */
public final class WaitingBatches {
    /**
     * Who submitted the file has a month's round of reports to look through it; later it is quicker to load it again, and
     * it would mostly say something old.
     */
    public static final Duration LONGEST = Duration.ofDays(30);

    private static final String OVER = "select id from batch where state = 'waiting' and waits_since <= ? order by id";

    private WaitingBatches() {}

    /**
     * Cancels those that waited too long; deletes from the others what was taken out while they were being staged.
     *
     * @return the cancelled ones, whose rows are to be dropped
     */
    public static List<Long> end(Handle handle, Instant now, Clock clock) {
        List<Long> ended = handle.select(OVER, now.minus(LONGEST).atOffset(ZoneOffset.UTC)).mapTo(Long.class).stream()
                .filter(batch ->
                        handle.inTransaction(transaction -> BatchWord.DROP.speak(transaction, batch, Act.SERVER, clock))
                                instanceof BatchOutcome.Accepted)
                .toList();
        TakenOut.sweep(handle, clock);
        return ended;
    }
}

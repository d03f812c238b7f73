package opencredit.api.serve;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import opencredit.data.store.write.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what is over: withdraws the records whose publication window has ended, and cancels batches that nobody confirmed
 * in time. Done when a server starts, and once in every hour. Windows end at
 * midnight, but a load may bring rows whose window ended while they were staged. No reader waits for this: every read
 * asks for the window by itself.
 */
final class EndedWindows {
    private static final Logger LOG = LoggerFactory.getLogger(EndedWindows.class);

    private final Ledger ledger;
    private final Clock clock;
    private Instant done = Instant.MIN;

    EndedWindows(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Withdraws them, unless that was done in this hour; what fails or is told to stop is not done. */
    void withdraw(BooleanSupplier stopping) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (hour.equals(done)) {
            return;
        }
        long withdrawn = ledger.withdrawEnded(now, stopping);
        if (withdrawn > 0) {
            LOG.atInfo().addKeyValue("records", withdrawn).log("windows ended; their records are withdrawn");
        }
        int lapsed = stopping.getAsBoolean() ? 0 : ledger.endWaiting(now);
        if (lapsed > 0) {
            LOG.atInfo().addKeyValue("batches", lapsed).log("nobody confirmed them in time; they are cancelled");
        }
        if (!stopping.getAsBoolean()) {
            done = hour;
        }
    }
}

package opencredit.api.cache;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import opencredit.data.store.db.StoreFailure;
import org.jspecify.annotations.Nullable;

/**
 * A question that is on its way once, however many wait for its answer. All of them get what came of it, and none waits
 * longer than its time since the question left, so no queue grows while nobody answers. Safe for threads.
 */
final class SharedQuestion {
    /** How long a failure is everybody's answer: readers who come together ask once. */
    private static final long FAILED = Duration.ofMillis(200).toNanos();

    private final LongSupplier ask;
    private final LongSupplier nanoseconds;
    private @Nullable Flight flight;

    SharedQuestion(LongSupplier ask, LongSupplier nanoseconds) {
        this.ask = ask;
        this.nanoseconds = nanoseconds;
    }

    /** Joins the question on its way, or the failure of just now; else sends it. */
    synchronized Flight board() {
        Flight last = flight;
        if (last != null && (!last.answer.isDone() || last.hasFailedSince(nanoseconds.getAsLong() - FAILED))) {
            return last;
        }
        Flight next = new Flight(nanoseconds.getAsLong());
        flight = next;
        // a thread of its own: whoever sent the question may be gone before the answer comes
        Thread.ofVirtual().name("ledger-head").start(() -> land(next));
        return next;
    }

    synchronized boolean isUnderWay() {
        return flight != null && !flight.answer.isDone();
    }

    private void land(Flight next) {
        try {
            next.answer.complete(ask.getAsLong());
        } catch (Throwable failed) {
            // an Error too: all who wait would wait for their whole time
            next.failedAt = nanoseconds.getAsLong();
            next.answer.completeExceptionally(failed);
        }
    }

    /** A question on its way. */
    final class Flight {
        private final CompletableFuture<Long> answer = new CompletableFuture<>();
        private final long departed;
        private volatile long failedAt;

        private Flight(long departed) {
            this.departed = departed;
        }

        private boolean hasFailedSince(long moment) {
            return answer.isCompletedExceptionally() && failedAt - moment > 0;
        }

        /** When it left, in nanoseconds of the clock. */
        long departed() {
            return departed;
        }

        /** The answer, which is there {@code longest} after the question left, or never. */
        long await(Duration longest) {
            try {
                long left = departed + longest.toNanos() - nanoseconds.getAsLong();
                return answer.get(Math.max(0, left), TimeUnit.NANOSECONDS);
            } catch (ExecutionException failed) {
                throw new StoreFailure("the ledger's head is not known", failed);
            } catch (TimeoutException silence) {
                throw new StoreFailure("the ledger's head is not known in time", silence);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new StoreFailure("interrupted while asking for the ledger's head", stopped);
            }
        }
    }
}

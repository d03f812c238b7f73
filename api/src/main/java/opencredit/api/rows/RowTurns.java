package opencredit.api.rows;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;

/**
 * Turns of those who write single rows, in the order in which they came: however many write at once, files and ends of
 * windows find a connection. Safe for threads.
 */
final class RowTurns {
    /** Each holds two of the sixty connections of batches; more at once are no faster, for one after the other appends. */
    private static final int AT_ONCE = 8;

    /** A row takes some hundredths of a second, beside a file a third of one: whoever waits longer may come again. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Semaphore turns;
    private final Duration longest;

    RowTurns() {
        this(AT_ONCE, LONGEST);
    }

    RowTurns(int atOnce, Duration longest) {
        this.turns = new Semaphore(atOnce, true);
        this.longest = longest;
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws Problem {@code UNAVAILABLE} where no turn comes in time; nothing is done then
     */
    <T> T take(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private void await() {
        try {
            if (turns.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw Problem.of(ProblemType.UNAVAILABLE);
    }
}

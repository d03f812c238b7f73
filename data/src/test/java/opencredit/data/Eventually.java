package opencredit.data;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Waits for what comes by itself. The bound only ends a test that would hang: it says nothing of how fast anything is, and
 * no machine is so busy that it is reached.
 */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private Eventually() {}

    /** Returns when it holds. */
    public static void holds(String what, BooleanSupplier condition) {
        passes(() -> {
            if (!condition.getAsBoolean()) {
                throw new AssertionError("waited in vain: " + what);
            }
        });
    }

    /** Returns when the check no longer fails. */
    public static void passes(Runnable check) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > until) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}

package opencredit.api;

import java.time.Duration;

/** Patience: what is promised within a second is asked for until then, and a slow machine gets a little more. */
final class Within {
    private static final Duration PROMISED = Duration.ofSeconds(1), SLOW_MACHINE = Duration.ofSeconds(4);

    private Within() {}

    static void aSecond(Runnable check) {
        long until = System.nanoTime() + PROMISED.plus(SLOW_MACHINE).toNanos();
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
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}

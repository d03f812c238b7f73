package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Patience: what is promised within a second is asked for until then, and a slow machine gets a little more. */
public final class Within {
    private static final Duration PROMISED = Duration.ofSeconds(1), SLOW_MACHINE = Duration.ofSeconds(4);

    private Within() {}

    public static void aSecond(Runnable check) {
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

    /** Fails when it does not hold although more than a second is over since that moment of {@link System#nanoTime}. */
    static void aSecondOf(long moment, String what, BooleanSupplier holds) {
        long asked = System.nanoTime();
        while (!holds.getAsBoolean()) {
            assertThat(Duration.ofNanos(asked - moment)).as(what).isLessThan(PROMISED);
            pause();
            asked = System.nanoTime();
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

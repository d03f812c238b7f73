package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program at random points of load, append, index and start, and its PostgreSQL too. Afterwards no
 * acknowledged entry is lost, there is no gap, what was cut off goes on by itself, and search is level again.
 *
 * <p>{@code -Dopencredit.kills=200} kills more often than the build does.
 */
class FaultTest {
    /** Each kind twice, at points of its own in every build; the bench goes on to 200. */
    private static final int FAULTS = 2 * Fault.values().length;

    /** Then a new register is begun, so that checking all of it does not take ever longer. */
    private static final int FAULTS_OF_ONE_REGISTER = 20;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostWhateverIsKilled() {
        int faults = Integer.getInteger("opencredit.kills", FAULTS);
        long seed = Long.getLong("opencredit.seed", new Random().nextLong());
        Random random = new Random(seed);
        int done = 0;
        for (int register = 0; done < faults; register++) {
            try (Victim victim = new Victim(folder.resolve("register-" + register), random)) {
                int end = Math.min(faults, done + FAULTS_OF_ONE_REGISTER);
                for (; done < end; done++) {
                    Fault fault = Fault.values()[done % Fault.values().length];
                    String when = "after fault " + done + ", " + fault + ", of -Dopencredit.seed=" + seed;
                    victim.suffer(fault, when);
                }
            }
        }
        assertThat(done).isEqualTo(faults);
    }
}

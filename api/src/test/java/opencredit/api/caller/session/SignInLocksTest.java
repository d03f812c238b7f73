package opencredit.api.caller.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** Who fails waits longer and longer, and nobody else does. */
class SignInLocksTest {
    private Instant now = Instant.parse("2026-11-30T08:00:00Z");
    private final SignInLocks locks = new SignInLocks(() -> now);

    private void fail(String household) {
        locks.attempt(household).close();
    }

    private Problem refused(String household) {
        return catchThrowableOfType(Problem.class, () -> fail(household));
    }

    @Test
    void eachFailureDoublesTheWaitUpToHalfAnHour() {
        for (int slip = 0; slip < 3; slip++) {
            fail("a");
        }
        List<Integer> waits = new ArrayList<>();
        for (int failure = 0; failure < 40; failure++) {
            fail("a");
            Problem locked = refused("a");
            assertThat(locked.type()).isEqualTo(ProblemType.SIGN_IN_LOCKED);
            Integer seconds = locked.waitSeconds();
            assertThat(seconds).isNotNull();
            waits.add(seconds);
            now = now.plusSeconds(seconds == null ? 0 : seconds);
        }
        assertThat(waits.subList(0, 4)).containsExactly(15, 30, 60, 120);
        assertThat(waits).isSorted().last().isEqualTo(1_800);
    }

    @Test
    void othersSignInMeanwhile() {
        for (int failure = 0; failure < 4; failure++) {
            fail("a");
        }
        assertThat(refused("a")).isNotNull();
        fail("b");
    }

    /** What is refused is not looked at, and makes nobody wait longer. */
    @Test
    void knockingAtALockChangesNothing() {
        for (int failure = 0; failure < 4; failure++) {
            fail("a");
        }
        for (int knock = 0; knock < 100; knock++) {
            assertThat(refused("a").waitSeconds()).isEqualTo(15);
        }
    }

    @Test
    void successBeginsAnew() {
        for (int failure = 0; failure < 3; failure++) {
            fail("a");
        }
        try (SignInLocks.Attempt attempt = locks.attempt("a")) {
            attempt.succeeded();
        }
        for (int slip = 0; slip < 3; slip++) {
            fail("a");
        }
    }

    /** Many at once are no way around: each counts from its start. */
    @Test
    void attemptsAtOnceCountAtOnce() {
        List<SignInLocks.Attempt> open = new ArrayList<>();
        for (int attempt = 0; attempt < 4; attempt++) {
            open.add(locks.attempt("a"));
        }
        assertThat(refused("a").type()).isEqualTo(ProblemType.SIGN_IN_LOCKED);
        assertThat(refused("b").type())
                .as("as many as are looked at in one moment")
                .isEqualTo(ProblemType.UNAVAILABLE);
        open.forEach(SignInLocks.Attempt::close);
        fail("b");
    }
}

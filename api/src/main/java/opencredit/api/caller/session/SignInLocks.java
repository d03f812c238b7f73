package opencredit.api.caller.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;

/**
 * Who failed to sign in waits, each time twice as long. It is counted by household and in the memory of one server: no
 * trying finds 256 random bits, so this only keeps machines that try from costing much. For the same reason the number of
 * households is bounded, and how many sign in at one moment. Nobody else's failures keep a household out. Safe for threads.
 */
final class SignInLocks {
    /** Slips of the hand, before anybody waits. */
    private static final int FREE = 3;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    /** After so long without an attempt a household begins anew. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** Some 2 MB. */
    private static final int MOST_HOUSEHOLDS = 10_000;

    /** A sign-in is a question by primary key, a thousandth of a second. */
    private static final int AT_ONCE = 4;

    private final Cache<String, Failures> failures = Caffeine.newBuilder()
            .maximumSize(MOST_HOUSEHOLDS)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final InstantSource clock;

    SignInLocks(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Begins an attempt, which ends with {@link Attempt#close}.
     *
     * @throws Problem where the household has to wait, or too many sign in at this moment; nothing is looked at then
     */
    Attempt attempt(String household) {
        Failures known = failures.getIfPresent(household);
        Instant now = clock.instant();
        if (known != null && known.until().isAfter(now)) {
            long seconds = Math.ceilDiv(Duration.between(now, known.until()).toMillis(), 1_000);
            throw Problem.of(ProblemType.SIGN_IN_LOCKED).after(Math.toIntExact(seconds));
        }
        if (!places.tryAcquire()) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
        return new Attempt(household);
    }

    private static Duration wait(int count) {
        if (count <= FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(count - FREE - 1, Long.SIZE - Long.numberOfLeadingZeros(LONGEST_WAIT.toSeconds()));
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** @param until when the household may try again */
    private record Failures(int count, Instant until) {}

    /** One attempt. It counts as failed from its start, so that many at once are no way around the lock. */
    final class Attempt implements AutoCloseable {
        private final String household;

        private Attempt(String household) {
            this.household = household;
            failures.asMap().compute(household, (_, before) -> {
                int count = before == null ? 1 : before.count() + 1;
                return new Failures(count, clock.instant().plus(SignInLocks.wait(count)));
            });
        }

        void succeeded() {
            failures.invalidate(household);
        }

        @Override
        public void close() {
            places.release();
        }
    }
}

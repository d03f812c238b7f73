package opencredit.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import opencredit.api.caller.Caller;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one caller may ask in an hour. */
class QuotasTest {
    private static final Caller READER = new Caller("cb007107"), OTHER = new Caller("cb007108");

    private final Time time = new Time();
    private final Quotas quotas = new Quotas(60, time);

    private static final class Time implements TimeMeter {
        private long nanos = 1;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        void step(Duration by) {
            nanos += by.toNanos();
        }
    }

    private static Caller holder(String id, @Nullable Integer quota) {
        Instant now = Instant.EPOCH;
        return Caller.holder(
                new ApiKey(id, KeyRole.READER, "x", KeyScope.NONE, quota, now, "test", Instant.MAX, null, null, null));
    }

    private void spend(Caller caller, int times) {
        for (int time = 0; time < times; time++) {
            quotas.spend(caller, 1);
        }
    }

    private Problem refusal(Caller caller) {
        return catchThrowableOfType(Problem.class, () -> quotas.spend(caller, 1));
    }

    @Test
    void anAddressHasItsHour() {
        spend(READER, 60);
        Problem refused = refusal(READER);
        assertThat(refused.type()).isEqualTo(ProblemType.QUOTA_EXCEEDED);
        assertThat(refused.waitSeconds()).isEqualTo(60);
        spend(OTHER, 60);
        // it comes back evenly
        time.step(Duration.ofSeconds(61));
        spend(READER, 1);
        assertThat(refusal(READER)).isNotNull();
        time.step(Duration.ofHours(2));
        spend(READER, 60);
        assertThat(refusal(READER)).isNotNull();
    }

    @Test
    void aKeyHasTenTimesAsMuchOrWhatItSays() {
        spend(holder("a", null), 600);
        assertThat(refusal(holder("a", null))).isNotNull();
        spend(holder("b", 5), 5);
        assertThat(refusal(holder("b", 5))).isNotNull();
        spend(READER, 60);
    }

    @Test
    void whatIsLeftIsSaid() {
        assertThat(quotas.fields(READER)).isEmpty();
        assertThat(quotas.spent(READER)).isZero();
        quotas.spend(READER, 10);
        assertThat(quotas.spent(READER)).isEqualTo(10);
        assertThat(quotas.fields(READER))
                .containsEntry("RateLimit-Policy", "\"costly\";q=60;w=3600")
                .containsEntry("RateLimit", "\"costly\";r=50;t=60");
        time.step(Duration.ofSeconds(45));
        assertThat(quotas.fields(READER)).containsEntry("RateLimit", "\"costly\";r=50;t=15");
        time.step(Duration.ofSeconds(555));
        assertThat(quotas.fields(READER)).containsEntry("RateLimit", "\"costly\";r=60");
        quotas.spend(READER, 10);
        spend(READER, 50);
        assertThat(quotas.fields(READER)).containsEntry("RateLimit", "\"costly\";r=0;t=60");
    }

    @Test
    void whereNothingIsCountedNothingIsSaid() {
        Quotas none = new Quotas(0, time);
        for (int question = 0; question < 10_000; question++) {
            none.spend(READER, 1);
            none.spend(holder("a", 5), 1);
        }
        assertThat(none.fields(READER)).isEmpty();
        assertThat(none.fields(holder("a", 5))).isEmpty();
    }
}

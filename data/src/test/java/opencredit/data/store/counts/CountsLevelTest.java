package opencredit.data.store.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import opencredit.data.Eventually;
import org.junit.jupiter.api.Test;

/** How often the database is asked, by a clock that the test puts forward. */
class CountsLevelTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong position = new AtomicLong(5);
    private final AtomicLong nanos = new AtomicLong();
    private final CountsLevel level = new CountsLevel(this::ask, nanos::get);

    /** A quarter of a second goes by with each look at a view that is on its way. */
    private long ask() {
        asked.incrementAndGet();
        nanos.addAndGet(Duration.ofMillis(250).toNanos());
        return position.get();
    }

    @Test
    void whatWasReachedIsNotAskedAgain() {
        assertThat(level.has(5)).isTrue();
        assertThat(level.has(3)).isTrue();
        assertThat(level.has(5)).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoIsBehindIsNotAskedForASecond() {
        assertThat(level.has(6)).isFalse();
        assertThat(level.has(6)).isFalse();
        assertThat(level.has(7)).isFalse();
        assertThat(asked).hasValue(1);
        position.set(7);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(level.has(7)).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatFellIsAskedAfterASecond() {
        assertThat(level.has(5)).isTrue();
        level.fell();
        assertThat(level.has(5)).isFalse();
        assertThat(asked).hasValue(1);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(level.has(5)).isTrue();
    }

    /** Also where the look fails: then nobody who waited looks again. */
    @Test
    void manyWaitForOneLook() throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        CountsLevel shared = new CountsLevel(
                () -> {
                    asked.incrementAndGet();
                    awaitUnchecked(open);
                    throw new IllegalStateException("away");
                },
                nanos::get);
        AtomicInteger failed = new AtomicInteger();
        List<Thread> readers = new ArrayList<>();
        for (int reader = 0; reader < 8; reader++) {
            readers.add(Thread.ofPlatform().start(() -> {
                assertThatThrownBy(() -> shared.has(5)).hasMessage("away");
                failed.incrementAndGet();
            }));
        }
        Eventually.holds(
                "all wait", () -> readers.stream().allMatch(reader -> reader.getState() == Thread.State.WAITING));
        open.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(failed).hasValue(8);
        assertThat(asked).hasValue(1);
    }

    private static void awaitUnchecked(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

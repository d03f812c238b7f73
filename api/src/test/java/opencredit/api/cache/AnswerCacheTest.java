package opencredit.api.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.store.read.Feed;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
    private static final int READERS = 30, OTHERS = 500;
    private static final long SHARE = 1_000_000;

    /** Each day is another state, as each entry of the ledger is. */
    private final Still clock = new Still();

    private final AnswerCache<Integer, String> cache = new AnswerCache<>(
            SHARE, new LedgerTail(() -> 1, level -> new Feed.Page(List.of(), level, level), () -> 0), clock);
    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private static <T> CompletableFuture<T> async(Supplier<T> ask) {
        return CompletableFuture.supplyAsync(ask, Thread::startVirtualThread);
    }

    private String slow(Instant now) {
        made.incrementAndGet();
        begun.countDown();
        await(goOn);
        return "of " + now;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** A table of any size has questions that share a place in it; none of so many waits for the slow one. */
    @Test
    void nobodyWaitsForTheAnswerToAnotherQuestion() {
        CompletableFuture<String> slow = async(() -> cache.get(-1, (_, now) -> slow(now)));
        await(begun);
        for (int other = 0; other < OTHERS; other++) {
            String answer = "answer " + other;
            assertThat(cache.get(other, (_, _) -> answer)).isEqualTo(answer);
        }
        goOn.countDown();
        assertThat(slow.join()).startsWith("of ");
    }

    @Test
    void allWhoWaitGetTheFailureOfOneReckoning() {
        List<CompletableFuture<Throwable>> readers = IntStream.range(0, READERS)
                .mapToObj(_ -> async(() -> catchThrowable(() -> cache.get(1, (_, now) -> {
                    slow(now);
                    throw new IllegalStateException("gone");
                }))))
                .toList();
        await(begun);
        awaitAll(readers);
        assertThat(cache.get(1, (_, _) -> "again")).isEqualTo("again");
    }

    @Test
    void whoWaitsIsNotToldOfTheProblemOfAnother() throws InterruptedException {
        CompletableFuture<Throwable> first = async(() -> catchThrowable(() -> cache.get(1, (_, now) -> {
            slow(now);
            throw Problem.of(ProblemType.UNAVAILABLE);
        })));
        await(begun);
        AtomicReference<String> second = new AtomicReference<>();
        Thread reader = Thread.ofVirtual().start(() -> second.set(cache.get(1, (_, _) -> "answer")));
        while (reader.isAlive() && reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        reader.join();
        assertThat(first.join()).isInstanceOf(Problem.class);
        assertThat(second).hasValue("answer");
        assertThat(cache.known(1)).isEqualTo("answer");
    }

    private void awaitAll(List<CompletableFuture<Throwable>> readers) {
        goOn.countDown();
        readers.forEach(reader -> assertThat(reader.join())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("gone"));
    }

    /** However often the ledger grows, one figure is reckoned once at a time; a record's answer is not of yesterday. */
    @Test
    void aFigureIsReckonedOnceAtATimeAndLateByOneReckoning() {
        Instant begin = clock.instant();
        CompletableFuture<String> first = async(() -> cache.figure(1, (_, now) -> slow(now)));
        await(begun);
        clock.now = begin.plus(Duration.ofDays(1));
        Instant later = clock.instant();
        List<CompletableFuture<String>> readers = IntStream.range(0, READERS)
                .mapToObj(_ -> async(() -> cache.figure(1, (_, now) -> "of " + now)))
                .toList();
        assertThat(cache.get(1, (_, now) -> "of " + now)).isEqualTo("of " + later);
        goOn.countDown();
        assertThat(first.join()).isEqualTo("of " + begin);
        assertThat(made).hasValue(1);
        readers.forEach(reader -> assertThat(reader.join()).isIn("of " + begin, "of " + later));
        assertThat(cache.figure(1, (_, now) -> "of " + now)).isEqualTo("of " + later);
    }

    /** Moves only when it is moved. */
    private static final class Still extends Clock {
        private volatile Instant now = Instant.parse("2026-05-20T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package opencredit.api.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import opencredit.data.ledger.Entry;
import opencredit.data.ledger.Event;
import opencredit.data.store.db.Outage;
import opencredit.data.store.read.Feed;
import org.junit.jupiter.api.Test;

/** How many ask, and who waits for whom; the clock moves only when a test moves it. */
class LedgerTailTest {
    private static final int READERS = 50;

    private final AtomicLong nanoseconds = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch silence = new CountDownLatch(1);

    private LedgerTail tail(java.util.function.LongSupplier head) {
        return new LedgerTail(
                () -> {
                    asked.incrementAndGet();
                    return head.getAsLong();
                },
                level -> new Feed.Page(List.of(), level, level),
                nanoseconds::get);
    }

    private void pass(long milliseconds) {
        nanoseconds.addAndGet(Duration.ofMillis(milliseconds).toNanos());
    }

    private static List<CompletableFuture<Throwable>> readers(LedgerTail tail) {
        return IntStream.range(0, READERS)
                .mapToObj(_ ->
                        CompletableFuture.supplyAsync(() -> catchThrowable(tail::level), Thread::startVirtualThread))
                .toList();
    }

    @Test
    void allWhoWaitGetTheFailureOfOneQuestion() {
        LedgerTail tail = tail(() -> {
            await(silence);
            throw new IllegalStateException("gone");
        });
        List<CompletableFuture<Throwable>> readers = readers(tail);
        silence.countDown();
        readers.forEach(reader -> assertThat(reader.join()).hasRootCauseInstanceOf(IllegalStateException.class));
        assertThat(asked).hasValue(1);
        pass(201);
        assertThat(catchThrowable(tail::level)).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(asked).as("asked again when the failure is old").hasValue(2);
    }

    @Test
    void whoComesWhenTheTimeOfTheQuestionIsOverDoesNotWait() {
        LedgerTail tail = tail(() -> {
            await(silence);
            return 7;
        });
        CompletableFuture<Throwable> first =
                CompletableFuture.supplyAsync(() -> catchThrowable(tail::level), Thread::startVirtualThread);
        while (asked.get() == 0) {
            Thread.onSpinWait();
        }
        pass(2_001);
        for (int reader = 0; reader < READERS; reader++) {
            Throwable failed = catchThrowable(tail::level);
            assertThat(Outage.is(failed)).isTrue();
        }
        assertThat(asked).hasValue(1);
        silence.countDown();
        first.join();
    }

    @Test
    void whoJoinsAQuestionThatLeftLongAgoAsksOnceMore() throws InterruptedException {
        LedgerTail tail = tail(() -> {
            if (asked.get() > 1) {
                return 1_000_000;
            }
            await(silence);
            return 1;
        });
        CompletableFuture<Long> first = CompletableFuture.supplyAsync(tail::level, Thread::startVirtualThread);
        while (asked.get() == 0) {
            Thread.onSpinWait();
        }
        pass(500);
        AtomicLong second = new AtomicLong();
        Thread reader = Thread.ofVirtual().start(() -> second.set(tail.level()));
        while (reader.isAlive() && reader.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        silence.countDown();
        reader.join();
        assertThat(first.join()).isEqualTo(1);
        assertThat(second).hasValue(1_000_000);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aFailureIsForgottenAndWhatIsKnownLivesOn() {
        AtomicLong head = new AtomicLong(3);
        LedgerTail tail = tail(() -> {
            if (head.get() < 0) {
                throw new IllegalStateException("gone");
            }
            return head.get();
        });
        assertThat(tail.level()).isEqualTo(3);
        head.set(-1);
        assertThat(tail.level()).as("fresh").isEqualTo(3);
        pass(500);
        assertThatThrownBy(tail::level).hasRootCauseInstanceOf(IllegalStateException.class);
        head.set(3);
        pass(201);
        assertThat(tail.level()).isEqualTo(3);
        assertThat(asked).hasValue(3);
    }

    /** What one dataset is told of holds while others change. */
    @Test
    void aDatasetHasTheLevelOfItsLastEntry() {
        AtomicLong head = new AtomicLong(3);
        LedgerTail tail = new LedgerTail(head::get, LedgerTailTest::entryAfter, nanoseconds::get);
        assertThat(tail.level("even")).as("nobody knows what was before").isEqualTo(3);
        assertThat(tail.level("odd")).isEqualTo(3);
        head.set(4);
        pass(200);
        assertThat(tail.level("even")).isEqualTo(4);
        assertThat(tail.level("odd")).isEqualTo(3);
        head.set(7);
        pass(200);
        assertThat(tail.level("even")).isEqualTo(6);
        assertThat(tail.level("odd")).isEqualTo(7);
        head.set(1_000_000);
        pass(200);
        assertThat(tail.level("even")).as("too many to look at").isEqualTo(1_000_000);
        assertThat(tail.level("odd")).isEqualTo(1_000_000);
    }

    private static Feed.Page entryAfter(long level) {
        long seq = level + 1;
        Entry entry = new Entry(
                seq,
                Instant.EPOCH,
                Event.PUBLISHED,
                "first-publication",
                seq % 2 == 0 ? "even" : "odd",
                new UUID(1, seq),
                1,
                null,
                null);
        return new Feed.Page(List.of(entry), seq, seq);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}

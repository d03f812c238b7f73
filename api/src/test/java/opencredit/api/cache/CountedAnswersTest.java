package opencredit.api.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import opencredit.api.caller.Caller;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Places.Place;
import opencredit.api.problem.Problem;
import opencredit.api.service.MovableClock;
import opencredit.data.store.read.Feed;
import org.junit.jupiter.api.Test;

/** Who is asked, and how often: the view first, the records where it is behind. */
class CountedAnswersTest {
    private static final Caller CALLER = new Caller("reader", null);

    private final AtomicLong head = new AtomicLong(1);
    private final AtomicLong nanoseconds = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger reckonings = new AtomicInteger();
    private final MovableClock clock = new MovableClock();
    private final DearWork dear = new DearWork();
    private final CountedAnswers<String, String> answers = new CountedAnswers<>(
            1_000_000,
            dear,
            new LedgerTail(head::get, level -> new Feed.Page(List.of(), head.get(), head.get()), nanoseconds::get),
            clock);
    private boolean isLevel = true;

    private String ask() {
        return answers.get(
                CALLER,
                "",
                (seq, now) -> {
                    looks.incrementAndGet();
                    return isLevel ? Optional.of("counted " + seq) : Optional.empty();
                },
                (seq, now) -> "reckoned " + reckonings.incrementAndGet());
    }

    private void grow() {
        head.incrementAndGet();
        nanoseconds.addAndGet(Duration.ofMillis(200).toNanos());
    }

    @Test
    void theViewIsAskedOnceForEachStateOfTheLedger() {
        List<Place> all = new ArrayList<>();
        for (int place = 0; place < DearWork.OF_ONE; place++) {
            all.add(dear.enter(CALLER));
        }
        assertThat(ask()).isEqualTo("counted 1");
        assertThat(ask()).isEqualTo("counted 1");
        assertThat(looks).hasValue(1);
        grow();
        assertThat(ask()).isEqualTo("counted 2");
        assertThat(looks).hasValue(2);
        assertThat(reckonings).hasValue(0);
        all.forEach(Place::close);
    }

    @Test
    void theRecordsAreReckonedWhereTheViewIsBehind() {
        isLevel = false;
        assertThat(ask()).isEqualTo("reckoned 1");
        assertThat(ask()).isEqualTo("reckoned 1");
        isLevel = true;
        assertThat(ask()).as("known").isEqualTo("reckoned 1");
        grow();
        assertThat(ask()).isEqualTo("counted 2");
        assertThat(reckonings).hasValue(1);
    }

    /** What is dear needs a place; once the view is level it does not, though the ledger rests. */
    @Test
    void aViewThatComesLevelIsLookedForOnceASecond() {
        clock.stop();
        isLevel = false;
        List<Place> all = new ArrayList<>();
        for (int place = 0; place < DearWork.OF_ONE; place++) {
            all.add(dear.enter(CALLER));
        }
        assertThatThrownBy(this::ask).isInstanceOf(Problem.class);
        isLevel = true;
        assertThatThrownBy(this::ask).as("looked for in this second").isInstanceOf(Problem.class);
        clock.ahead(Duration.ofSeconds(1));
        assertThat(ask()).isEqualTo("counted 1");
        all.forEach(Place::close);
    }
}

package opencredit.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import opencredit.api.caller.Caller;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DearWorkTest {
    private static final Caller GREEDY = new Caller("203.0.113.7");
    private static final Caller OTHER = new Caller("203.0.113.8");

    private final DearWork dear = new DearWork();
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<CompletableFuture<String>> working = new ArrayList<>();

    @AfterEach
    void end() {
        goOn.countDown();
        working.forEach(each -> each.exceptionally(failed -> "").join());
    }

    private String work() {
        begun.release();
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return "done";
    }

    private void start(Caller caller) {
        working.add(CompletableFuture.supplyAsync(() -> dear.run(caller, this::work), Thread::startVirtualThread));
    }

    @Test
    void oneAddressNeverKeepsAnotherFromItsFirstQuestion() {
        start(GREEDY);
        start(GREEDY);
        begun.acquireUninterruptibly(1);
        assertThat(dear.run(OTHER, () -> "answered")).isEqualTo("answered");
    }

    @Test
    void whoseTurnDoesNotComeIsAskedToComeBack() {
        int turns = 0;
        while (begun.availablePermits() == turns) {
            turns++;
            start(new Caller("198.51.100." + turns));
            if (!isBegun(turns)) {
                break;
            }
        }
        Throwable late = catchThrowable(() -> dear.run(OTHER, () -> "answered"));
        assertThat(((Problem) late).type()).isEqualTo(ProblemType.UNAVAILABLE);
        goOn.countDown();
        working.forEach(each -> each.exceptionally(failed -> "").join());
        assertThat(dear.run(OTHER, () -> "answered")).isEqualTo("answered");
    }

    /** Until it begins, or is refused because all turns are taken. */
    private boolean isBegun(int turns) {
        while (begun.availablePermits() < turns) {
            if (working.getLast().isCompletedExceptionally()) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    @Test
    void oneAddressHasEightInTheRoom() {
        List<Places.Place> places = new ArrayList<>();
        for (int place = 0; place < DearWork.OF_ONE; place++) {
            places.add(dear.enter(GREEDY));
        }
        Throwable ninth = catchThrowable(() -> dear.enter(GREEDY));
        assertThat(((Problem) ninth).type()).isEqualTo(ProblemType.TOO_MANY_QUESTIONS);
        dear.enter(OTHER).close();
        places.getFirst().close();
        dear.enter(GREEDY).close();
    }

    /** Of many addresses: 64 in all wait or work. */
    @Test
    void theRoomIsFullOnce() {
        Throwable full = null;
        int readers = 0;
        while (full == null) {
            Caller caller = new Caller("198.51.100." + readers++);
            full = catchThrowable(() -> dear.enter(caller));
        }
        assertThat(((Problem) full).type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(readers).isEqualTo(65);
    }
}

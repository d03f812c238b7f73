package opencredit.api.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import opencredit.data.Eventually;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LossyQueueTest {
    private static final int MORE_THAN_FITS = 20_000;
    private static final String LAST = "there is room again";

    @Test
    void neverWaitsForWhoReadsAndTellsWhatItDropped() throws InterruptedException {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Slow slow = new Slow();
        LossyQueue queue = new LossyQueue();
        queue.setContext(context);
        queue.addAppender(slow);
        slow.start();
        queue.start();
        Logger logger = context.getLogger(LossyQueueTest.class);
        logger.setAdditive(false);
        logger.setLevel(Level.INFO);
        logger.addAppender(queue);

        for (int i = 0; i < MORE_THAN_FITS; i++) {
            logger.info("line");
        }
        assertThat(slow.seen).isEmpty();
        slow.gate.countDown();
        Eventually.holds("there is room", () -> queue.getNumberOfElementsInQueue() == 0);
        logger.info(LAST);
        // a queue that is stopped drops what it has not written within a second
        slow.last.await();
        queue.stop();

        long dropped = slow.seen.stream()
                .filter(event -> event.getMessage().startsWith("log lines dropped"))
                .mapToLong(event -> (long) event.getKeyValuePairs().getFirst().value)
                .sum();
        assertThat(dropped).isPositive();
        assertThat(slow.seen.stream().filter(event -> event.getMessage().equals("line")))
                .hasSize((int) (MORE_THAN_FITS - dropped));
    }

    /** Reads nothing until its gate opens. */
    private static final class Slow extends AppenderBase<ILoggingEvent> {
        private final CountDownLatch gate = new CountDownLatch(1);
        private final CountDownLatch last = new CountDownLatch(1);
        private final Queue<ILoggingEvent> seen = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            seen.add(event);
            if (event.getMessage().equals(LAST)) {
                last.countDown();
            }
        }
    }
}

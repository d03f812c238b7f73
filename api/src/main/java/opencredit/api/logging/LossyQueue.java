package opencredit.api.logging;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.event.KeyValuePair;

/**
 * Hands events to a thread that writes them, and drops them while nobody reads what it writes: a request is worth more
 * than a line about it. How many were dropped is said as soon as there is room.
 */
public final class LossyQueue extends AsyncAppender {
    /** Some seconds of full load, in a few megabytes. */
    private static final int LINES = 8_192;
    /** Room for the line that tells of the loss, and for what follows it. */
    private static final int ROOM = LINES / 4;

    private final AtomicLong dropped = new AtomicLong();

    public LossyQueue() {
        setNeverBlock(true);
        setQueueSize(LINES);
        // no level is worth more than another: all or none
        setDiscardingThreshold(0);
    }

    /** A library's words are not repeated, so its place is: known only to the thread that speaks. */
    @Override
    protected void preprocess(ILoggingEvent event) {
        super.preprocess(event);
        if (!LoggableText.isOurs(event)) {
            event.getCallerData();
        }
    }

    @Override
    protected void put(ILoggingEvent event) {
        if (getRemainingCapacity() == 0) {
            dropped.incrementAndGet();
            return;
        }
        if (dropped.get() > 0 && getRemainingCapacity() > ROOM) {
            tell(dropped.getAndSet(0));
        }
        super.put(event);
    }

    private void tell(long count) {
        LoggerContext context = (LoggerContext) getContext();
        LoggingEvent loss = new LoggingEvent(
                LossyQueue.class.getName(),
                context.getLogger(LossyQueue.class),
                Level.WARN,
                "log lines dropped: nobody reads them fast enough",
                null,
                null);
        loss.setKeyValuePairs(List.of(new KeyValuePair("count", count)));
        super.put(loss);
    }
}

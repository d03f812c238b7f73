package opencredit.api.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import opencredit.data.store.db.Outage;
import org.jspecify.annotations.Nullable;

/**
 * What may be repeated of an event. Our own sentences name nothing that was submitted. Those of libraries do: a server
 * quotes headers, a database values, a parser the text it cannot read. So of theirs stay who said it, where, and what kind
 * of failure it was.
 */
final class LoggableText {
    private static final String OURS = "opencredit.";
    /** A frame further down is the same in every failure. */
    private static final int MOST_FRAMES = 60;

    private LoggableText() {}

    static boolean isOurs(ILoggingEvent event) {
        return event.getLoggerName().startsWith(OURS);
    }

    /** Ours as it is; of a library's the constant text with its gaps, or none where it was joined to one before. */
    static String message(ILoggingEvent event) {
        if (isOurs(event)) {
            return String.valueOf(event.getFormattedMessage());
        }
        Object[] gaps = event.getArgumentArray();
        return gaps == null || gaps.length == 0 ? "(a library's words are not repeated)" : event.getMessage();
    }

    /** A failure with its causes: kinds and places, and the sentences that were written here. */
    static String stack(IThrowableProxy failure) {
        StringBuilder text = new StringBuilder();
        append(text, "", failure);
        return text.toString();
    }

    private static void append(StringBuilder text, String before, IThrowableProxy failure) {
        text.append(before)
                .append(failure.getClassName())
                .append(detail(failure))
                .append('\n');
        StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
        int own = Math.min(frames.length - failure.getCommonFrames(), MOST_FRAMES);
        for (int frame = 0; frame < own; frame++) {
            text.append("\tat ").append(frames[frame].getStackTraceElement()).append('\n');
        }
        for (IThrowableProxy suppressed : failure.getSuppressed()) {
            append(text, "Suppressed: ", suppressed);
        }
        if (failure.getCause() != null && !failure.isCyclic()) {
            append(text, "Caused by: ", failure.getCause());
        }
    }

    private static String detail(IThrowableProxy failure) {
        StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
        boolean isOurs = frames.length > 0
                && frames[0].getStackTraceElement().getClassName().startsWith(OURS);
        String message = failure.getMessage();
        if (isOurs && message != null && !isOfCause(message, failure.getCause())) {
            return ": " + message;
        }
        String state = failure instanceof ThrowableProxy proxy ? state(proxy.getThrowable()) : null;
        return state == null ? "" : ", SQLSTATE " + state;
    }

    /** Whether whoever wrapped a failure says nothing of its own, only the cause's text once more. */
    private static boolean isOfCause(String message, @Nullable IThrowableProxy cause) {
        return cause != null
                && (message.equals(cause.getClassName())
                        || message.equals(cause.getClassName() + ": " + cause.getMessage()));
    }

    private static @Nullable String state(@Nullable Throwable failure) {
        return failure == null ? null : Outage.state(failure);
    }
}

package opencredit.api.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import opencredit.data.people.number.PersonalNumbers;

/**
 * An event as somebody at a terminal reads it: the time there, the level of warnings and errors, the message with the event's
 * own pairs, and of a failure the stack below. It says what {@link JsonLogLines} says and no more.
 */
final class TextLogLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private TextLogLine() {}

    static byte[] of(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(TIME.format(event.getInstant())).append(' ');
        if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            line.append(event.getLevel()).append(' ');
        }
        line.append(LoggableText.message(event));
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs()
                    .forEach(pair ->
                            line.append(' ').append(pair.key).append('=').append(pair.value));
        }
        if (!LoggableText.isOurs(event) && event.hasCallerData()) {
            line.append(' ').append(event.getCallerData()[0]);
        }
        // one line, and nothing that a terminal would obey, whatever a message holds
        String text = PersonalNumbers.scrub(line.toString()).replaceAll("\\p{Cntrl}", " ") + "\n";
        if (event.getThrowableProxy() != null) {
            text += PersonalNumbers.scrub(LoggableText.stack(event.getThrowableProxy()))
                    .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

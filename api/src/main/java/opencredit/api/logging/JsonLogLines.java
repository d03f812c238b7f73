package opencredit.api.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import opencredit.data.people.number.PersonalNumbers;
import org.slf4j.event.KeyValuePair;

/**
 * An event as one JSON object on one line: {@code at}, {@code level}, {@code logger}, {@code message}, the event's own
 * pairs, and {@code error} with the stack; of what a library says no word, but where it did. Numbers of people are masked
 * in every text that is left.
 */
public final class JsonLogLines extends EncoderBase<ILoggingEvent> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        ObjectNode line = JSON.createObjectNode()
                .put("at", event.getInstant().toString())
                .put("level", event.getLevel().toString())
                .put("logger", event.getLoggerName())
                .put("message", PersonalNumbers.scrub(LoggableText.message(event)));
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(pair -> put(line, pair));
        }
        if (!LoggableText.isOurs(event) && event.hasCallerData()) {
            line.put("place", event.getCallerData()[0].toString());
        }
        if (event.getThrowableProxy() != null) {
            line.put("error", PersonalNumbers.scrub(LoggableText.stack(event.getThrowableProxy())));
        }
        return bytes(line);
    }

    private static void put(ObjectNode line, KeyValuePair pair) {
        switch (pair.value) {
            case Integer number -> line.put(pair.key, number);
            case Long number -> line.put(pair.key, number);
            case Float number -> line.put(pair.key, number);
            case Double number -> line.put(pair.key, number);
            case Boolean flag -> line.put(pair.key, flag);
            case null, default -> line.put(pair.key, PersonalNumbers.scrub(String.valueOf(pair.value)));
        }
    }

    private static byte[] bytes(ObjectNode line) {
        try {
            return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can always be written", e);
        }
    }
}

package opencredit.api.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLogLinesTest {
    /** The example that GB 11643 itself gives. */
    private static final String IDENTITY_NUMBER = "11010519491231002X";

    private final LoggerContext context = new LoggerContext();

    @Test
    void anEventIsOneObjectOnOneLine() throws IOException {
        LoggingEvent event = event("two\nlines", null);
        event.setKeyValuePairs(Arrays.asList(
                new KeyValuePair("status", 200),
                new KeyValuePair("ms", 1.5f),
                new KeyValuePair("route", "/v1/records/{id}"),
                new KeyValuePair("nothing", null)));
        String line = encode(event);
        assertThat(line).endsWith("\n").containsOnlyOnce("\n");
        JsonNode object = new ObjectMapper().readTree(line);
        assertThat(object.get("message").asText()).isEqualTo("two\nlines");
        assertThat(object.get("level").asText()).isEqualTo("WARN");
        assertThat(object.get("status").isInt()).isTrue();
        assertThat(object.get("ms").isNumber()).isTrue();
        assertThat(object.get("route").asText()).isEqualTo("/v1/records/{id}");
    }

    @Test
    void aStackIsInItsLine() throws IOException {
        JsonNode object = new ObjectMapper().readTree(encode(event("failed", new IOException("disk"))));
        assertThat(object.get("error").asText()).contains("java.io.IOException: disk", "JsonLogLinesTest");
    }

    @Test
    void numbersOfPeopleAreMaskedWhereverTheyCome() {
        LoggingEvent event =
                event("row " + IDENTITY_NUMBER, new IllegalStateException("Detail: Key (" + IDENTITY_NUMBER + ")"));
        event.setKeyValuePairs(List.of(new KeyValuePair("what", IDENTITY_NUMBER)));
        assertThat(encode(event)).contains("row ").doesNotContain(IDENTITY_NUMBER);
    }

    /** What libraries say may be what somebody sent. */
    @Test
    void aLibrarysWordsAreNotRepeated() {
        for (Throwable failure :
                List.of(thrown(() -> Integer.parseInt("geheim")), thrown(() -> URI.create("a geheim")))) {
            for (String logger : List.of("org.eclipse.jetty.http.HttpParser", "com.zaxxer.hikari.pool.PoolBase", "x")) {
                var said = new LoggingEvent("x", context.getLogger(logger), Level.WARN, "Bad geheim", failure, null);
                assertThat(encode(said)).contains(failure.getClass().getName()).doesNotContain("geheim");
                var filled = new LoggingEvent(
                        "x", context.getLogger(logger), Level.WARN, "Bad [{}]", failure, new Object[] {"geheim"});
                assertThat(encode(filled)).contains("Bad [{}]").doesNotContain("geheim");
            }
            assertThat(encode(event("failed", new IllegalStateException("ours", failure))))
                    .contains(
                            "failed", "ours", "Caused by: " + failure.getClass().getName())
                    .doesNotContain("geheim");
        }
    }

    /** Whoever wraps a failure without a word of its own says the library's. */
    @Test
    void wrappersDoNotRepeatALibrarysWords() {
        IOException library = new IOException("planted");
        library.setStackTrace(new StackTraceElement[] {new StackTraceElement("java.io.Reader", "read", null, 1)});
        for (Throwable wrapper : List.of(new UncheckedIOException(library), new IllegalStateException(library))) {
            assertThat(encode(event("failed", wrapper)))
                    .contains(wrapper.getClass().getName(), "Caused by: java.io.IOException")
                    .doesNotContain("planted");
        }
    }

    @Test
    void aDatabasesFailureIsToldByItsState() {
        SQLException refused =
                (SQLException) thrown(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/x"));
        assertThat(encode(event("failed", refused)))
                .contains("PSQLException, SQLSTATE 08001")
                .doesNotContain("127.0.0.1");
    }

    private static Throwable thrown(Callable<?> code) {
        try {
            code.call();
        } catch (Exception failure) {
            return failure;
        }
        throw new AssertionError("nothing was thrown");
    }

    private LoggingEvent event(String message, @Nullable Throwable cause) {
        return new LoggingEvent("here", context.getLogger("opencredit.test"), Level.WARN, message, cause, null);
    }

    private static String encode(LoggingEvent event) {
        return new String(new JsonLogLines().encode(event), StandardCharsets.UTF_8);
    }
}

package opencredit.api.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class TextLogLineTest {
    private static String line(Level level, String message, @Nullable Throwable failure) {
        LoggerContext context = new LoggerContext();
        LoggingEvent event = new LoggingEvent(
                TextLogLineTest.class.getName(), context.getLogger("opencredit.test"), level, message, failure, null);
        event.setKeyValuePairs(List.of(new KeyValuePair("dataset", "penalties"), new KeyValuePair("rows", 7)));
        return new String(TextLogLine.of(event), StandardCharsets.UTF_8);
    }

    @Test
    void isALineForPeople() {
        assertThat(line(Level.INFO, "loading", null))
                .matches("\\d\\d:\\d\\d:\\d\\d loading dataset=penalties rows=7\n");
        assertThat(line(Level.WARN, "late", null)).contains(" WARN late ");
    }

    @Test
    void holdsNeitherNumbersOfPeopleNorWhatATerminalObeys() {
        assertThat(line(Level.INFO, "of 11010519491231002X\n\033[2J", null))
                .doesNotContain("11010519491231002X", "\033")
                .containsOnlyOnce("\n");
    }

    @Test
    void aFailureHasItsStackBelow() {
        assertThat(line(Level.ERROR, "failed", new IOException("disk")).lines())
                .hasSizeGreaterThan(2)
                .anyMatch(each -> each.startsWith("java.io.IOException"));
    }
}

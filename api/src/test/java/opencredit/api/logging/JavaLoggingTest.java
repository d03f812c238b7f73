package opencredit.api.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class JavaLoggingTest {
    private static final String NAME = "org.example.JavaLoggingTest";

    @Test
    void aRecordWithoutParametersIsSaid() {
        Logger logger = (Logger) LoggerFactory.getLogger(NAME);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        logger.addAppender(said);
        logger.setAdditive(false);
        LogRecord record = new LogRecord(Level.SEVERE, "the disk is full");
        record.setLoggerName(NAME);
        assertThat(record.getParameters()).isNull();
        new JavaLogging().publish(record);
        logger.detachAppender(said);
        assertThat(said.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getMessage()).isEqualTo("the disk is full"));
    }
}

package opencredit.api.logging;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/** Brings what Lucene and the PostgreSQL driver say through java.util.logging into the same lines. */
public final class JavaLogging extends Handler {
    JavaLogging() {}

    /** Takes the place of the handlers that there are. Only warnings and worse come through, as for other libraries. */
    public static void install() {
        LogManager.getLogManager().reset();
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new JavaLogging());
    }

    @Override
    public void publish(LogRecord said) {
        var logger = LoggerFactory.getLogger(String.valueOf(said.getLoggerName()));
        boolean severe = said.getLevel().intValue() >= Level.SEVERE.intValue();
        Object[] gaps = said.getParameters();
        (severe ? logger.atError() : logger.atWarn())
                .setCause(said.getThrown())
                .log(String.valueOf(said.getMessage()), gaps == null ? new Object[0] : gaps);
    }

    @Override
    public void flush() {
        // nothing is kept here
    }

    @Override
    public void close() {
        // nothing is open here
    }
}

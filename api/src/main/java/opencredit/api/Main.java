package opencredit.api;

import ch.qos.logback.classic.LoggerContext;
import opencredit.api.cli.OpenCredit;
import opencredit.api.logging.JavaLogging;
import org.slf4j.LoggerFactory;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        JavaLogging.install();
        int exitCode = OpenCredit.run(arguments);
        // what is still queued is written
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
        System.exit(exitCode);
    }
}

package opencredit.api;

import ch.qos.logback.classic.LoggerContext;
import java.util.Map;
import opencredit.api.cli.OpenCredit;
import opencredit.api.cli.console.Console;
import opencredit.api.logging.JavaLogging;
import opencredit.api.logging.LogLines;
import opencredit.api.settings.Settings;
import org.slf4j.LoggerFactory;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        Map<String, String> environment = System.getenv();
        Console console = Console.standard(Settings.language(environment));
        LogLines.choose(Settings.isLogForPeople(environment, console.terminal()));
        JavaLogging.install();
        int exitCode = OpenCredit.run(console, arguments);
        // what is still queued is written
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
        System.exit(exitCode);
    }
}

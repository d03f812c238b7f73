package opencredit.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import opencredit.api.cli.console.Console;
import opencredit.api.settings.Settings;

/** A command line run inside the test. */
record Line(int exitCode, String out, String err) {

    static Line run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(print(out), print(err), Settings.language(environment), false);
        int exitCode = OpenCredit.of(console, () -> Settings.of(environment)).execute(arguments);
        return new Line(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** The one JSON object that was printed. */
    JsonNode json() {
        try {
            if (out.lines().count() != 1) {
                throw new AssertionError("not one line: " + out + err);
            }
            return new ObjectMapper().readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

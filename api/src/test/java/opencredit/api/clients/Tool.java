package opencredit.api.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program beside Java that a test needs, and what it answers. */
final class Tool {
    static final Path ROOT = Path.of(System.getProperty("opencredit.root"));
    static final Path NODE_MODULES = ROOT.resolve("target/tools/node_modules");
    static final Path PYTHON_PACKAGES = ROOT.resolve("target/tools/python");
    static final Path GENERATED = ROOT.resolve("api/target/generated");

    /** A compiler may take minutes on a machine that does much else. */
    private static final long LONGEST_MINUTES = 10;

    private Tool() {}

    /** The test is skipped, and says why, where this program is not on the machine. */
    static void need(String program, String why) {
        Assumptions.assumeTrue(isThere(program), () -> program + " was not found: " + why);
    }

    /** The same for what the Makefile fetches. */
    static void needFetched(Path file, String what) {
        Assumptions.assumeTrue(
                Files.exists(file), () -> what + " was not found: `make test` fetches it where npm or pip can");
    }

    private static boolean isThere(String program) {
        try {
            Process process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Its standard output, once it has ended well. */
    static String run(Path folder, Map<String, String> environment, String... command) throws Exception {
        Path errors = Files.createTempFile("tool", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        assertThat(ended && process.exitValue() == 0)
                .as("%s said %s%s", String.join(" ", command), said, Files.readString(errors))
                .isTrue();
        Files.delete(errors);
        return said;
    }
}

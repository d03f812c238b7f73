package opencredit.data.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs PostgreSQL's programs on one data folder. */
final class Programs {
    private final Path binaries;
    private final Path home;

    Programs(Path binaries, Path home) {
        this.binaries = binaries;
        this.home = home;
    }

    /**
     * Runs {@code bin/program}.
     *
     * @throws Unavailable with the last line it wrote, when it fails
     */
    void run(String program, List<String> arguments) {
        Path output = home.resolve(program + ".log");
        int status = status(program, arguments, output);
        if (status != 0) {
            throw new Unavailable(program + " failed: " + lastLine(output) + " (more in " + output + ")");
        }
    }

    private int status(String program, List<String> arguments, Path output) {
        List<String> command = new ArrayList<>(privileges());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        try {
            return builder.start().waitFor();
        } catch (IOException failed) {
            throw new Unavailable("cannot run " + program + ": " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while running " + program, stopped);
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own makes root nobody, with the same rights on files. */
    private static List<String> privileges() {
        return System.getProperty("user.name").equals("root") ? List.of("unshare", "--user") : List.of();
    }

    private static String lastLine(Path output) {
        try {
            return Files.readString(output, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, second) -> second)
                    .orElse("it said nothing");
        } catch (IOException unreadable) {
            return "its output cannot be read";
        }
    }
}

package opencredit.data.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs PostgreSQL's programs on one data folder. */
final class Programs {
    /** How soon it is noticed that the process is going down. */
    private static final int LOOK_MILLISECONDS = 50;

    private final Path binaries;
    private final Path home;
    private final BooleanSupplier ending;

    /** @param ending whether the process is going down */
    Programs(Path binaries, Path home, BooleanSupplier ending) {
        this.binaries = binaries;
        this.home = home;
        this.ending = ending;
    }

    /**
     * Runs {@code bin/program} to its end.
     *
     * @throws Unavailable with the last line it wrote, when it fails
     */
    void run(String program, List<String> arguments) {
        await(program, start(program, arguments), null);
    }

    /**
     * Runs {@code bin/program}, unless the process is going down.
     *
     * @param undo then undoes what it began
     * @throws Unavailable with the last line it wrote, when it fails
     */
    void run(String program, List<String> arguments, Consumer<Process> undo) {
        await(program, start(program, arguments), undo);
    }

    /** Ends a program with all that it started. */
    static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private Process start(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(privileges());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output(program).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        try {
            return builder.start();
        } catch (IOException failed) {
            throw Unavailable.of("无法运行 " + program, "cannot run " + program, failed);
        }
    }

    private void await(String program, Process process, @Nullable Consumer<Process> undo) {
        try {
            while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (undo != null && ending.getAsBoolean()) {
                    undo.accept(process);
                    throw new StoppedInStart();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable(program + " 运行中被中断", "interrupted while running " + program, stopped);
        }
        if (process.exitValue() != 0) {
            throw failed(program);
        }
    }

    private Unavailable failed(String program) {
        Path output = output(program);
        return new Unavailable(
                program + " 运行失败，原因见 " + output,
                program + " failed: " + lastLine(output) + " (more in " + output + ")");
    }

    private Path output(String program) {
        return home.resolve(program + ".log");
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

package opencredit.api.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.api.Main;

/** The real program as a process of its own, to be killed. */
final class Program implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready at (http://localhost:\\d+)");
    /** Nothing here takes a tenth of it, but the machine may be busy with other things. */
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path out;
    private final Path errors;

    private Program(Process process, Path out, Path errors) {
        this.process = process;
        this.out = out;
        this.errors = errors;
    }

    static Program start(Path home, Path notes, Map<String, String> settings, String... arguments) {
        return start(Packed.options(), home, notes, settings, arguments);
    }

    /** @param options where java finds the program */
    static Program start(
            List<String> options, Path home, Path notes, Map<String, String> settings, String... arguments) {
        List<String> whole = new ArrayList<>(options);
        whole.add(Main.class.getName());
        whole.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command(whole));
        builder.environment().keySet().removeIf(name -> name.startsWith("OPENCREDIT_"));
        builder.environment().put("OPENCREDIT_HOME", home.toString());
        builder.environment().put("OPENCREDIT_PORT", "0");
        builder.environment().put("LANGUAGE", "en");
        builder.environment().putAll(settings);
        return start(builder, notes, arguments[0]);
    }

    /** A JVM with the same flags that does something else. */
    static Program java(List<String> options, Path notes) {
        return start(new ProcessBuilder(command(options)), notes, "java");
    }

    private static Program start(ProcessBuilder builder, Path notes, String name) {
        try {
            Files.createDirectories(notes);
            Path out = Files.createTempFile(notes, name + "-", ".out");
            Path errors = Files.createTempFile(notes, name + "-", ".err");
            builder.redirectOutput(out.toFile()).redirectError(errors.toFile());
            return new Program(builder.start(), out, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(List<String> options) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // a process that lives for seconds is quickest with the first compiler alone
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=logback.xml"));
        command.addAll(options);
        return command;
    }

    /** Returns the server's address once it is ready. */
    String awaitReady() {
        await(() -> READY.matcher(out()).find());
        Matcher ready = READY.matcher(out());
        return ready.find() ? ready.group(1) : "";
    }

    /** Returns when its log says this. */
    void awaitLog(String text) {
        await(() -> errors().contains(text));
    }

    /** Returns when this is so, while it lives. */
    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + out() + errors());
            }
            Pause.briefly();
        }
    }

    /** Waits for its own end; the exit code. */
    int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("does not end: " + errors());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGTERM. */
    int stop() {
        terminate();
        return awaitExit();
    }

    /** SIGTERM; does not wait. */
    void terminate() {
        process.destroy();
    }

    /** SIGINT, as Ctrl-C sends it; does not wait. */
    void interrupt() {
        try {
            int sent = new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (sent != 0) {
                throw new AssertionError("no signal was sent");
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String out() {
        return read(out);
    }

    String errors() {
        return read(errors);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}

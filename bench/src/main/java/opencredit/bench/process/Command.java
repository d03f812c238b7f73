package opencredit.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A command that ran to its end.
 *
 * @param output standard output
 * @param peak most anonymous memory in bytes, 0 where the system does not tell
 */
public record Command(int exit, double seconds, String output, long peak) {

    /** Runs a command; what it complains of is seen on the terminal. */
    public static Command run(Path folder, Map<String, String> environment, List<String> words) {
        try {
            Path output = Files.createTempFile("opencredit-bench", ".out");
            long began = System.nanoTime();
            Process process = builder(folder, environment, words)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (Memory memory = Memory.of(process.pid())) {
                int exit = process.waitFor();
                double seconds = (System.nanoTime() - began) / 1e9;
                return new Command(exit, seconds, Files.readString(output), memory.peak());
            } finally {
                process.destroy();
                Files.delete(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Starts a server; what it logs for each request goes nowhere, at the cost of writing it. */
    static Process serve(Path folder, Map<String, String> environment, List<String> words) throws IOException {
        return builder(folder, environment, words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static ProcessBuilder builder(Path folder, Map<String, String> environment, List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        // whoever measures may have a register of his own: it is left alone
        builder.environment().keySet().removeIf(name -> name.startsWith("OPENCREDIT_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** This, if it succeeded. */
    public Command succeeded() {
        if (exit == 0) {
            return this;
        }
        throw new IllegalStateException("exit code " + exit + ":\n" + output);
    }
}

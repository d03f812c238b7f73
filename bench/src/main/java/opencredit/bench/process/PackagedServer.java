package opencredit.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged program, serving as its launcher starts it. */
public final class PackagedServer implements AutoCloseable {
    private final Process process;
    private final int port;

    private PackagedServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it, and waits until it is ready. */
    public static PackagedServer start(Path root, Map<String, String> settings) {
        try {
            int port = Started.freePort();
            Map<String, String> environment = new HashMap<>(settings);
            environment.put("OPENCREDIT_PORT", Integer.toString(port));
            List<String> words = List.of(root.resolve("opencredit").toString(), "serve");
            Process process = Command.serve(root, environment, words);
            try {
                Started.untilReady(process, port, System.nanoTime());
                return new PackagedServer(process, port);
            } catch (IOException | InterruptedException | RuntimeException failed) {
                process.destroyForcibly();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Where it answers. */
    public int port() {
        return port;
    }

    /** Its process number: the launcher becomes the program. */
    public long process() {
        return process.pid();
    }

    /** Kills it with -9, and waits until it is gone. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        try {
            Started.stop(process);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

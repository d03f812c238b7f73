package opencredit.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long the program takes until it is ready. */
public final class Started {
    private static final double PATIENCE_SECONDS = 120;

    private Started() {}

    /** Seconds from the launcher's start to the first 200 of {@code /health/ready}; then the program is stopped. */
    public static double seconds(Path root, Map<String, String> settings) {
        try {
            int port = freePort();
            Map<String, String> environment = new HashMap<>(settings);
            environment.put("OPENCREDIT_PORT", Integer.toString(port));
            long began = System.nanoTime();
            List<String> words = List.of(root.resolve("opencredit").toString(), "serve");
            Process process = Command.serve(root, environment, words);
            try {
                return untilReady(process, port, began);
            } finally {
                stop(process);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static double untilReady(Process process, int port, long began) throws IOException, InterruptedException {
        while (process.isAlive()) {
            boolean ready = isReady(port);
            double seconds = (System.nanoTime() - began) / 1e9;
            if (ready) {
                return seconds;
            }
            if (seconds > PATIENCE_SECONDS) {
                break;
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("the program did not get ready");
    }

    private static boolean isReady(int port) throws IOException {
        var url = URI.create("http://127.0.0.1:" + port + "/health/ready").toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        try {
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

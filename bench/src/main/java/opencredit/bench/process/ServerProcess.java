package opencredit.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java server in a process of its own, started as the program's launcher starts it. */
public final class ServerProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts {@code main} and waits until it has told its port.
     *
     * @param portFile into which it writes its port, or why it has none; its last argument
     */
    public static ServerProcess start(
            Path root, Map<String, String> environment, String main, List<String> arguments, Path portFile) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + root.resolve("deploy/java.options"),
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        words.addAll(arguments);
        words.add(portFile.toString());
        try {
            Files.deleteIfExists(portFile);
            Process process = Command.serve(root, environment, words);
            return new ServerProcess(process, port(process, portFile));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int port(Process process, Path file) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && !Files.exists(file) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        String told = Files.exists(file) ? Files.readString(file) : "nothing";
        if (told.matches("[0-9]+")) {
            return Integer.parseInt(told);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the server did not start; it told " + told);
    }

    /** Where it answers. */
    public int port() {
        return port;
    }

    /** Its process number. */
    public long process() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

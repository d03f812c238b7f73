package opencredit.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Elasticsearch of one node, empty, as its makers start it. Tests start theirs with TLS and half a compiler; who is
 * measured beside gets neither.
 */
public final class Elasticsearch implements AutoCloseable {
    /** More than twice what the register's own process has: the index is small, and its files are mapped beside the heap. */
    public static final String HEAP = "1g";

    private static final int PATIENCE_SECONDS = 180;

    private final Path folder;
    private final int port;
    private final Process process;

    private Elasticsearch(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param root the project, whose build has unpacked it for search's tests
     * @param folder its own: what the last one left in it is deleted
     */
    public static Elasticsearch start(Path root, Path folder) {
        FileTree.delete(folder);
        try {
            Path unpacked = unpacked(root);
            int port = freePort();
            configure(unpacked, folder, port);
            Elasticsearch started = new Elasticsearch(folder, port, launch(unpacked, folder));
            // it would outlive whoever stops the measurement
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.await();
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path unpacked(Path root) throws IOException {
        Path target = root.resolve("search/target/elasticsearch");
        if (Files.isDirectory(target)) {
            try (Stream<Path> versions = Files.list(target)) {
                return versions.max(Comparator.naturalOrder()).orElseThrow();
            }
        }
        throw new IOException("no Elasticsearch in " + target + ": mvn -pl bench -am -DskipTests package unpacks it");
    }

    private static void configure(Path unpacked, Path folder, int port) throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("config"));
        for (String file : List.of("jvm.options", "log4j2.properties")) {
            Files.copy(unpacked.resolve("config").resolve(file), configuration.resolve(file));
        }
        Files.writeString(configuration.resolve("elasticsearch.yml"), """
                discovery.type: single-node
                http.host: 127.0.0.1
                http.port: %d
                transport.host: 127.0.0.1
                transport.port: %d
                path.data: %s
                path.logs: %s
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(
                        port, freePort(), folder.resolve("data"), folder.resolve("logs")));
    }

    private static Process launch(Path unpacked, Path folder) throws IOException {
        List<String> command = new ArrayList<>(anotherUser());
        command.add(unpacked.resolve("bin/elasticsearch").toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile());
        builder.environment().put("ES_PATH_CONF", folder.resolve("config").toString());
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_JAVA_OPTS", "-Xms" + HEAP + " -Xmx" + HEAP);
        return builder.start();
    }

    /** It refuses to run as root, and looks at nothing but the number of the user. */
    private static List<String> anotherUser() {
        return System.getProperty("user.name").equals("root")
                ? List.of("unshare", "--user", "--map-user=1000", "--map-group=1000")
                : List.of();
    }

    private void await() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("Elasticsearch did not start; its log is in " + folder);
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException stopped) {
                close();
                throw new IllegalStateException(stopped);
            }
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where it answers. */
    public int port() {
        return port;
    }

    /** Where its indexes lie. */
    public Path data() {
        return folder.resolve("data/indices");
    }

    /** The number of the process that serves: the last that the launcher started. */
    public long serving() {
        return process.descendants().mapToLong(ProcessHandle::pid).max().orElse(process.pid());
    }

    /** The launcher's children first, which outlive it. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

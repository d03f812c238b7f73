package opencredit.search.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import opencredit.search.EngineAddress;

/** The one Elasticsearch of a test run, started by the first test that asks for it and ended with the process. */
final class Node {

    /** Eight seconds on a machine that does nothing else. */
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private static final Path UNPACKED = Path.of("target", "elasticsearch", "elasticsearch-9.2.0");

    /** For queries, what starts quickest is quick enough. */
    private static final String JAVA = "-Xms512m -Xmx512m -XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC";

    private static final Node SHARED = new Node();

    private final int port;
    private final Process process;
    private final Path log;

    private Node() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "elasticsearch-node");
            log = folder.resolve("out.log");
            port = freePort();
            process = start(folder);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        await();
    }

    /** Where it answers. */
    static EngineAddress address() {
        return new EngineAddress(List.of(URI.create("http://127.0.0.1:" + SHARED.port)), null, null, null, null);
    }

    private Process start(Path folder) throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("config"));
        for (String file : List.of("jvm.options", "log4j2.properties")) {
            Files.copy(UNPACKED.resolve("config").resolve(file), configuration.resolve(file));
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
        List<String> command = new ArrayList<>(anotherUser());
        command.add(UNPACKED.resolve("bin")
                .resolve("elasticsearch")
                .toAbsolutePath()
                .toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("ES_PATH_CONF", configuration.toString());
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_JAVA_OPTS", JAVA);
        builder.environment().put("CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        return builder.start();
    }

    /** It refuses to run as root, and looks at nothing but the number of the user. */
    private static List<String> anotherUser() {
        return System.getProperty("user.name").equals("root")
                ? List.of("unshare", "--user", "--map-user=1000", "--map-group=1000")
                : List.of();
    }

    private void await() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Elasticsearch did not start; its log is " + log);
            }
            pause();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** The launcher's children first, which outlive it. */
    private void stop() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}

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
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import opencredit.search.EngineAddress;

/** The one Elasticsearch of a test run, started by the first test that asks for it and ended with the process. */
final class Node {

    /** Eight seconds on a machine that does nothing else. */
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private static final Path UNPACKED = Path.of("target", "elasticsearch", "elasticsearch-9.2.0");

    /** For queries, what starts quickest is quick enough. */
    private static final String JAVA = "-Xms512m -Xmx512m -XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC";

    /** What a register's user may: nothing of the cluster, and all of its own indexes. */
    private static final String ROLES = """
            register:
              cluster: []
              indices:
                - names: ["test-*", "written-test-*"]
                  privileges: [read, write, manage]
            """;

    private static final String USER = "opencredit", PASSWORD = "hushhush";

    private static final String HASH = "$2a$10$CDj.Dns8DubHnT3laGBfdOU4JffS8oS1Rm/n4ozJEa80pbmaukdaa";

    private static final Node SHARED = new Node();

    private final int port;
    private final Path configuration;
    private final Process process;
    private final Path log;

    private Node() {
        try {
            Path folder = Path.of("target", "elasticsearch-node").toAbsolutePath();
            delete(folder);
            configuration = Files.createDirectories(folder.resolve("config"));
            log = folder.resolve("out.log");
            port = freePort();
            configure(folder);
            letIn();
            process = start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        await();
    }

    /** Where it answers, and how one is let in. */
    static EngineAddress address() {
        return address(URI.create("https://127.0.0.1:" + SHARED.port));
    }

    /** The same, through something that stands before it. */
    static EngineAddress address(URI url) {
        Path certificate = SHARED.configuration.resolve(Certificate.CERTIFICATE);
        return new EngineAddress(List.of(url), USER, PASSWORD, null, certificate);
    }

    private void configure(Path folder) throws IOException {
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
                xpack.security.enabled: true
                xpack.security.http.ssl.enabled: true
                xpack.security.http.ssl.key: %s
                xpack.security.http.ssl.certificate: %s
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(
                        port,
                        freePort(),
                        folder.resolve("data"),
                        folder.resolve("logs"),
                        Certificate.KEY,
                        Certificate.CERTIFICATE));
    }

    private void letIn() throws IOException {
        Certificate.make(configuration);
        Files.writeString(configuration.resolve("roles.yml"), ROLES);
        Files.writeString(configuration.resolve("users"), USER + ':' + HASH + '\n');
        Files.writeString(configuration.resolve("users_roles"), "register:" + USER + '\n');
    }

    private Process start() throws IOException {
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

    /** What the last run left. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}

package opencredit.data.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Starts and stops the server of one data folder. */
final class Server {
    /** Recovery after a kill replays at most max_wal_size, which takes a minute or two. */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    /** A stop waits for nobody, but writes a checkpoint. */
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    /** How often to start anew while processes of a killed server hold its shared memory: until their statements end. */
    private static final int ATTEMPTS = 40;

    private final Path home;
    private final Path data;
    private final Programs programs;

    Server(Path home, Programs programs) {
        this.home = home;
        this.data = home.resolve("data");
        this.programs = programs;
    }

    /** Where it listens on 127.0.0.1. */
    int port() {
        return Postmaster.on(data)
                .orElseThrow(() -> new Unavailable("the embedded PostgreSQL is not running; its log is in " + home))
                .port();
    }

    /** Returns when a server, this one or another process's, is ready. */
    void start() {
        if (isReadyAfterWaiting()) {
            return;
        }
        configure();
        for (int attempt = 1; ; attempt++) {
            try {
                startOnce();
                return;
            } catch (Unavailable failed) {
                if (attempt == ATTEMPTS) {
                    throw failed;
                }
                pause();
            }
        }
    }

    void stop() {
        if (Postmaster.on(data).isPresent()) {
            control("stop", LONGEST_STOP, "--mode=fast");
        }
    }

    private boolean isReadyAfterWaiting() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        Optional<Postmaster> running = Postmaster.on(data);
        while (running.isPresent() && !running.get().isReady() && System.nanoTime() < end) {
            pause();
            running = Postmaster.on(data);
        }
        return running.isPresent();
    }

    private void startOnce() {
        control("start", LONGEST_START, "--log=" + home.resolve("start.log"), "--options=-p " + choosePort());
    }

    private void control(String action, Duration longest, String... options) {
        List<String> arguments = new java.util.ArrayList<>(List.of(action, "--pgdata=" + data, "--wait"));
        arguments.add("--timeout=" + longest.toSeconds());
        arguments.addAll(List.of(options));
        programs.run("pg_ctl", arguments);
    }

    private void configure() {
        try (InputStream settings = Server.class.getResourceAsStream("postgresql.conf")) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            Files.copy(
                    Objects.requireNonNull(settings),
                    data.resolve("postgresql.conf"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same as last time if it is free, so that the pools of processes that were there find it again. */
    private int choosePort() {
        Path remembered = home.resolve("port");
        try {
            int last = Files.exists(remembered)
                    ? Integer.parseInt(Files.readString(remembered).strip())
                    : 0;
            int port = isFree(last) ? last : freePort(0);
            Files.writeString(remembered, port + "\n");
            return port;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isFree(int port) {
        try {
            return port > 0 && freePort(port) == port;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

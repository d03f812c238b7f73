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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Starts and stops the server of one data folder. */
final class PostgresServer {
    /** Recovery after a kill replays at most max_wal_size, which takes a minute or two. */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    /** A stop waits for nobody, but writes a checkpoint. */
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    /** How often to start anew while processes of a killed server hold its shared memory: until their statements end. */
    private static final int ATTEMPTS = 40;

    private static final int BETWEEN_ATTEMPTS = 300;

    /** How long between two looks for its file. */
    private static final int LOOK = 50;

    /** A second: many times what a server that was started needs to write its file. */
    private static final int LOOKS = 20;

    private final Path home;
    private final Path data;
    private final Programs programs;
    private final BooleanSupplier ending;

    /** @param ending whether the process is going down: then nothing is started any more */
    PostgresServer(Path home, Programs programs, BooleanSupplier ending) {
        this.home = home;
        this.data = home.resolve("data");
        this.programs = programs;
        this.ending = ending;
    }

    /** Where it listens on 127.0.0.1. */
    int port() {
        return Postmaster.on(data)
                .orElseThrow(() -> new Unavailable(
                        "内置 PostgreSQL 未在运行，日志在 " + home,
                        "the embedded PostgreSQL is not running; its log is in " + home))
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
                // a signal for all of a terminal's processes ends pg_ctl, but not what it has started
                if (ending.getAsBoolean()) {
                    stopOnceThere();
                    throw new StoppedInStart();
                }
                pause(BETWEEN_ATTEMPTS);
            }
        }
    }

    void stop() {
        if (Postmaster.on(data).isPresent()) {
            programs.run("pg_ctl", control("stop", LONGEST_STOP, "--mode=fast"));
        }
    }

    /** Until its file is there a server that was just started cannot be told to stop. */
    private void stopOnceThere() {
        for (int look = 0; look < LOOKS && Postmaster.on(data).isEmpty(); look++) {
            pause(LOOK);
        }
        stop();
    }

    private boolean isReadyAfterWaiting() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        Optional<Postmaster> running = Postmaster.on(data);
        while (running.isPresent() && !running.get().isReady() && System.nanoTime() < end) {
            if (ending.getAsBoolean()) {
                throw new StoppedInStart();
            }
            pause(LOOK);
            running = Postmaster.on(data);
        }
        return running.isPresent();
    }

    private void startOnce() {
        programs.run(
                "pg_ctl",
                control("start", LONGEST_START, "--log=" + home.resolve("start.log"), "--options=-p " + choosePort()),
                starting -> stopOnceThere());
    }

    private List<String> control(String action, Duration longest, String... options) {
        List<String> arguments = new ArrayList<>(List.of(action, "--pgdata=" + data, "--wait"));
        arguments.add("--timeout=" + longest.toSeconds());
        arguments.addAll(List.of(options));
        return arguments;
    }

    private void configure() {
        try (InputStream settings = PostgresServer.class.getResourceAsStream("postgresql.conf")) {
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

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

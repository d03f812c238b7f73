package opencredit.data.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL in a folder of its own: {@code data/}, {@code password}, {@code lock} and its logs. Any number of
 * processes, and any number of times within one, may have it open. Safe for threads.
 */
public final class Cluster implements AutoCloseable {
    private static final String USER = "opencredit";
    private static final Map<Path, Cluster> OPEN = new HashMap<>();

    private final Path home;
    private final HomeLock lock;
    private final Programs programs;
    private final Server server;
    private int users;

    private Cluster(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(
                home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        this.programs = new Programs(Binaries.unpacked(home), home);
        this.server = new Server(home, programs);
        this.lock = HomeLock.enter(home.resolve("lock"), this::initialiseAndStart);
    }

    /** Starts the PostgreSQL in {@code home}, or joins the running one; makes it when there is none. */
    public static Cluster open(Path home) {
        Path absolute = home.toAbsolutePath().normalize();
        synchronized (OPEN) {
            try {
                Cluster cluster = OPEN.get(absolute);
                if (cluster == null) {
                    cluster = new Cluster(absolute);
                    OPEN.put(absolute, cluster);
                }
                cluster.users++;
                return cluster;
            } catch (IOException | UncheckedIOException failed) {
                throw new Unavailable("cannot use the database in " + absolute + ": " + failed.getMessage(), failed);
            }
        }
    }

    /** The JDBC address, password included, of one of its databases; {@code postgres} is there from the start. */
    public String url(String database) {
        try {
            String password = Files.readString(home.resolve("password")).strip();
            return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database + "?user=" + USER + "&password="
                    + password;
        } catch (IOException failed) {
            throw new Unavailable("cannot read the database's password in " + home, failed);
        }
    }

    /** Starts it again if it died. */
    public void revive() {
        try {
            lock.alone(server::start);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            if (--users > 0) {
                return;
            }
            OPEN.remove(home);
            try {
                lock.leave(server::stop);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void initialiseAndStart(boolean others) {
        try {
            Namespace.enter(home, others);
            if (!Files.exists(home.resolve("data"))) {
                initialise();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.start();
    }

    /**
     * In a folder beside it, so that one cut off midway is no database. Text is ordered by code point, by PostgreSQL
     * itself: no update of the system's C library or ICU can ever make an index wrong, and prefixes use plain indexes.
     */
    private void initialise() throws IOException {
        Path half = home.resolve("data.half");
        Binaries.delete(half);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + half,
                        "--username=" + USER,
                        "--pwfile=" + writePassword(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"));
        Files.move(half, home.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path writePassword() throws IOException {
        Path secret = home.resolve("password");
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Files.writeString(secret, HexFormat.of().formatHex(random) + "\n", StandardCharsets.US_ASCII);
    }
}

package opencredit.data.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/**
 * A PostgreSQL in a folder of its own: {@code data/}, the passwords of two roles, {@code lock} and its logs. Any number of
 * processes, and any number of times within one, may have it open. Safe for threads.
 */
public final class Cluster implements AutoCloseable {
    private static final String OWNER = "opencredit";
    private static final String SERVING = "opencredit_serving";
    private static final String SERVING_PASSWORD = "serving-password";

    /** Seconds: the server is on this machine and says that it is ready. */
    private static final String WAITS = "&connectTimeout=2&loginTimeout=10&socketTimeout=10";

    private static final OpenClusters OPEN = new OpenClusters();

    private final Path home;
    private final HomeLock lock;
    private final Programs programs;
    private final PostgresServer server;

    /** How often it is open; kept by those that are open. */
    int users;

    private Cluster(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(
                home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        this.programs = new Programs(Binaries.unpacked(home), home, OPEN::isEnding);
        this.server = new PostgresServer(home, programs, OPEN::isEnding);
        this.lock = HomeLock.enter(home.resolve("lock"), this::initialiseAndStart);
    }

    /** Starts the PostgreSQL in {@code home}, or joins the running one; makes it when there is none. */
    public static Cluster open(Path home) {
        Path absolute = home.toAbsolutePath().normalize();
        Cluster cluster = enter(absolute);
        if (OPEN.isEnding()) {
            cluster.close();
            throw new StoppedInStart();
        }
        return cluster;
    }

    private static Cluster enter(Path home) {
        String zh = "无法使用 " + home + " 中的数据库";
        String en = "cannot use the database in " + home;
        try {
            return OPEN.enter(home, () -> new Cluster(home));
        } catch (IOException failed) {
            throw Unavailable.of(zh, en, failed);
        } catch (UncheckedIOException failed) {
            throw Unavailable.of(zh, en, failed);
        }
    }

    /**
     * The JDBC address, password included, of one of its databases for the role that owns everything; {@code postgres} is
     * there from the start.
     */
    public String ownerUrl(String database) {
        return url(database, OWNER, "password");
    }

    /** The same for the role that serves, which has what the owner granted it and nothing else. */
    public String servingUrl(String database) {
        return url(database, SERVING, SERVING_PASSWORD);
    }

    private String url(String database, String user, String passwordFile) {
        try {
            String password = Files.readString(home.resolve(passwordFile)).strip();
            return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database + "?user=" + user + "&password="
                    + password;
        } catch (IOException failed) {
            throw Unavailable.of("无法读取 " + home + " 中的数据库密码", "cannot read the database's password in " + home, failed);
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
        OPEN.leave(this);
    }

    Path home() {
        return home;
    }

    /** Leaves it for good; stops it when nobody else uses it. */
    void leave() throws IOException {
        lock.leave(server::stop);
    }

    private void initialiseAndStart(boolean others) {
        try {
            Namespace.enter(home, others);
            if (!Files.exists(home.resolve("data"))) {
                initialise();
            }
            server.start();
            if (!Files.exists(home.resolve(SERVING_PASSWORD))) {
                makeServingRoleOrStop(others);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void makeServingRoleOrStop(boolean others) throws IOException {
        boolean made = false;
        try {
            makeServingRole();
            made = true;
        } finally {
            if (!made && !others) {
                server.stop();
            }
        }
    }

    /** Its password's file is made last: one cut off midway is made again. */
    private void makeServingRole() throws IOException {
        Path secret = writePassword("serving-password.half");
        String password = Files.readString(secret).strip();
        try (Connection connection = DriverManager.getConnection(ownerUrl("postgres") + WAITS);
                Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + SERVING
                    + "') then create role " + SERVING + " login; end if; end $$");
            statement.execute("alter role " + SERVING + " password '" + password + "'");
        } catch (SQLException failed) {
            throw new IOException("cannot make the role " + SERVING, failed);
        }
        Files.move(secret, home.resolve(SERVING_PASSWORD), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * In a folder beside it, so that one cut off midway is no database. Text is ordered by code point, by PostgreSQL
     * itself: no update of the system's C library or ICU can ever make an index wrong, and prefixes use plain indexes.
     */
    private void initialise() throws IOException {
        Path half = home.resolve("data.half");
        Binaries.delete(half);
        Files.deleteIfExists(home.resolve(SERVING_PASSWORD));
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + half,
                        "--username=" + OWNER,
                        "--pwfile=" + writePassword("password"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"),
                Programs::end);
        Files.move(half, home.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path writePassword(String name) throws IOException {
        Path secret = home.resolve(name);
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Files.writeString(secret, HexFormat.of().formatHex(random) + "\n", StandardCharsets.US_ASCII);
    }
}

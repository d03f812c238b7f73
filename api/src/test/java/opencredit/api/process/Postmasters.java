package opencredit.api.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostgreSQL of a home, and nothing else. */
final class Postmasters {
    private Postmasters() {}

    /** The address of its database for the role that owns everything. */
    static String url(Path home) throws IOException {
        Path postgres = home.resolve("postgres");
        String port = Files.readString(postgres.resolve("port")).strip();
        String password = Files.readString(postgres.resolve("password")).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=opencredit&password=" + password;
    }

    /**
     * Waits for no disk from now on, after a restart neither. What a killed process has written the system keeps: a disk
     * that is waited for only helps where the power fails, which no test of ours does.
     */
    static void neverWaitForTheDisk(Path home) {
        try (Connection connection = DriverManager.getConnection(url(home));
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set fsync = off");
            statement.execute("select pg_reload_conf()");
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void kill(Path home) {
        Path file = home.resolve("postgres").resolve("data").resolve("postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            if (!postmaster.info().command().orElse("").endsWith("postgres")) {
                throw new AssertionError("process " + pid + " is no PostgreSQL");
            }
            postmaster.destroyForcibly();
            postmaster.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

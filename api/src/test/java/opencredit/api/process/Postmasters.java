package opencredit.api.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Kills the PostgreSQL of a home, and nothing else. */
final class Postmasters {
    private Postmasters() {}

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

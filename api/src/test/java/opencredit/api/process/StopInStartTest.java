package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop while it starts leaves no process behind, at whatever moment. */
class StopInStartTest {
    private static final int SIGTERM = 143;

    /** Files of the embedded PostgreSQL, in the order in which a start makes them, and what they hold by then. */
    private static final List<Moment> MOMENTS = List.of(
            new Moment("initdb.log", ""),
            new Moment("data.half/global", ""),
            new Moment("data/PG_VERSION", ""),
            new Moment("start.log", ""),
            new Moment("data/postmaster.pid", ""),
            new Moment("data/postmaster.pid", "ready"));

    @TempDir
    Path folder;

    @Test
    void nothingIsLeftRunning() throws IOException {
        Path postgres = folder.resolve("home").resolve("postgres");
        for (Moment moment : MOMENTS) {
            Files.deleteIfExists(postgres.resolve("start.log"));
            Files.deleteIfExists(postgres.resolve("initdb.log"));
            try (Program server = Program.start(folder.resolve("home"), folder, Map.of(), "serve")) {
                server.await(() -> moment.hasCome(postgres));
                assertThat(server.stop()).as("stopped at %s", moment).isEqualTo(SIGTERM);
                assertThat(server.errors()).doesNotContain("Exception");
            }
            awaitNothingOf(postgres, moment);
        }
        try (Program server = Program.start(folder.resolve("home"), folder, Map.of(), "serve")) {
            server.awaitReady();
            assertThat(server.stop()).isEqualTo(SIGTERM);
        }
        awaitNothingOf(postgres, new Moment("ready", ""));
    }

    /** A killed program may need a moment to be gone; a PostgreSQL that was left would stay. */
    private static void awaitNothingOf(Path postgres, Moment moment) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (isAnythingOf(postgres)) {
            assertThat(System.nanoTime()).as("still running after %s", moment).isLessThan(end);
            Pause.briefly();
        }
    }

    private static boolean isAnythingOf(Path postgres) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> process.info().commandLine().orElse("").contains(postgres.toString()));
    }

    private record Moment(String file, String text) {
        boolean hasCome(Path postgres) {
            Path path = postgres.resolve(file);
            try {
                return Files.exists(path)
                        && (text.isEmpty() || Files.readString(path).contains(text));
            } catch (IOException goneMeanwhile) {
                return false;
            }
        }
    }
}

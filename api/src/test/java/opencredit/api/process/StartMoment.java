package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A moment in the start of an embedded PostgreSQL: a file that is there by then, and what it holds. */
record StartMoment(String file, String text) {
    /** In the order in which a first start meets them. */
    static final List<StartMoment> ALL = List.of(
            new StartMoment("initdb.log", ""),
            new StartMoment("data.half/global", ""),
            new StartMoment("data/PG_VERSION", ""),
            new StartMoment("start.log", ""),
            new StartMoment("data/postmaster.pid", ""),
            new StartMoment("data/postmaster.pid", "ready"));

    boolean hasCome(Path postgres) {
        Path path = postgres.resolve(file);
        try {
            return Files.exists(path)
                    && (text.isEmpty() || Files.readString(path).contains(text));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    /** The next start makes them anew. */
    static void forget(Path postgres) throws IOException {
        Files.deleteIfExists(postgres.resolve("start.log"));
        Files.deleteIfExists(postgres.resolve("initdb.log"));
    }

    /** A killed program may need a moment to be gone; a PostgreSQL that was left would stay. */
    static void awaitNothingOf(Path postgres, Object moment) {
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
}

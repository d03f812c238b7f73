package opencredit.api.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Operations and statuses that any client of this run has seen, such as {@code getRecord 410}. Each process of the run
 * has a file of its own, in a folder by the run's name.
 */
final class SeenAnswers {
    private static final Path FOLDER = Path.of("target", "seen", System.getProperty("opencredit.run", "process"));

    private static final Path FILE =
            FOLDER.resolve(Long.toString(ProcessHandle.current().pid()));

    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    private SeenAnswers() {}

    static void add(String seen) {
        if (SEEN.add(seen)) {
            try {
                Files.createDirectories(FOLDER);
                Files.writeString(FILE, seen + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException unwritten) {
                throw new UncheckedIOException(unwritten);
            }
        }
    }

    static Set<String> all() {
        Set<String> all = new TreeSet<>(SEEN);
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.toList()) {
                    all.addAll(Files.readAllLines(file));
                }
            } catch (IOException unread) {
                throw new UncheckedIOException(unread);
            }
        }
        return all;
    }
}

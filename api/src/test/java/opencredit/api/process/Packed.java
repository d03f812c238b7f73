package opencredit.api.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import opencredit.data.store.db.TestDatabase;

/**
 * The program in archives, as it is shipped, with a cache of the classes that a start needs: a start then takes half
 * the processor time. Both are made once for all processes of a run, by one start that is rehearsed.
 */
final class Packed {
    private static final String RUN = System.getProperty(
            "opencredit.run", Long.toString(ProcessHandle.current().pid()));
    private static final Path FOLDER = Path.of("target", "program").toAbsolutePath();
    private static final Path LIST = FOLDER.resolve("classes.list"), CACHE = FOLDER.resolve("classes.aot");
    /** The run that made them, once they are whole. */
    private static final Path MADE = FOLDER.resolve("made");

    private Packed() {}

    /** What java is told so that it finds the program. */
    static List<String> options() {
        return Made.OPTIONS;
    }

    private static final class Made {
        private static final List<String> OPTIONS = madeOnce();
    }

    /** The other process of the run waits, and takes what the first one made. */
    private static List<String> madeOnce() {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel channel = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = channel.lock()) {
                boolean isMade = alone.isValid()
                        && Files.exists(MADE)
                        && Files.readString(MADE).equals(RUN);
                String archives = archives(isMade);
                if (!isMade) {
                    Files.deleteIfExists(MADE);
                    make(archives);
                    Files.writeString(MADE, RUN);
                }
                // a JVM that made no cache, or cannot use it, goes without and says nothing
                return List.of("-XX:AOTCache=" + CACHE, "-Xlog:disable", "-cp", archives);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(String archives) throws IOException {
        Files.deleteIfExists(LIST);
        Files.deleteIfExists(CACHE);
        rehearse(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + LIST, "-cp", archives));
        List<String> create =
                List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + LIST, "-XX:AOTCache=" + CACHE, "-cp", archives);
        Program.java(create, FOLDER).awaitExit();
    }

    /** The class path of the tests, with an archive for each folder: java caches no classes of folders. */
    private static String archives(boolean areMade) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> archives = new ArrayList<>();
        for (String each : classPath.split(Pattern.quote(File.pathSeparator))) {
            archives.add(Files.isDirectory(Path.of(each)) ? archive(each, archives.size(), areMade) : each);
        }
        return String.join(File.pathSeparator, archives);
    }

    private static String archive(String folder, int number, boolean isMade) {
        String archive = FOLDER.resolve(number + ".jar").toString();
        if (isMade) {
            return archive;
        }
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--no-compress", "--file", archive, "-C", folder, ".");
        if (code != 0) {
            throw new AssertionError("no archive of " + folder);
        }
        return archive;
    }

    private static void rehearse(List<String> options) {
        Map<String, String> settings = Map.of(
                "OPENCREDIT_DATABASE_URL",
                TestDatabase.createUrl(),
                "OPENCREDIT_SECRET",
                "0123456789abcdef0123456789abcdef");
        try (Program server = Program.start(options, FOLDER.resolve("home"), FOLDER, settings, "serve")) {
            server.awaitReady();
            server.stop();
        }
    }
}

package opencredit.api.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Path FOLDER = Path.of("target", "program").toAbsolutePath();
    private static final Path LIST = FOLDER.resolve("classes.list"), CACHE = FOLDER.resolve("classes.aot");

    private Packed() {}

    /** What java is told so that it finds the program. */
    static List<String> options() {
        return Made.OPTIONS;
    }

    private static final class Made {
        private static final List<String> OPTIONS = make();
    }

    private static List<String> make() {
        try {
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(LIST);
            Files.deleteIfExists(CACHE);
            String archives = archives();
            rehearse(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + LIST, "-cp", archives));
            Program.java(
                            List.of(
                                    "-XX:AOTMode=create",
                                    "-XX:AOTConfiguration=" + LIST,
                                    "-XX:AOTCache=" + CACHE,
                                    "-cp",
                                    archives),
                            FOLDER)
                    .awaitExit();
            // a JVM that made no cache, or cannot use it, goes without and says nothing
            return List.of("-XX:AOTCache=" + CACHE, "-Xlog:disable", "-cp", archives);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of the tests, with an archive for each folder: java caches no classes of folders. */
    private static String archives() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> archives = new ArrayList<>();
        for (String each : classPath.split(Pattern.quote(File.pathSeparator))) {
            archives.add(Files.isDirectory(Path.of(each)) ? archive(each, archives.size()) : each);
        }
        return String.join(File.pathSeparator, archives);
    }

    private static String archive(String folder, int number) {
        String archive = FOLDER.resolve(number + ".jar").toString();
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

package opencredit.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java that people write in this repository, of every module. */
final class SourceCode {
    private static final Path ROOT = Path.of(System.getProperty("opencredit.root"));
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?(opencredit(?:\\.[a-z]\\w*)+)\\.[A-Z]");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private SourceCode() {}

    /** Files of the program and of its tests. */
    static List<Path> all() throws IOException {
        List<Path> files = new ArrayList<>(program());
        files.addAll(in("test"));
        return files;
    }

    /** Files of the program. */
    static List<Path> program() throws IOException {
        return in("main");
    }

    /** The packages that a file imports of this repository, as paths. */
    static List<String> imported(Path file) throws IOException {
        return IMPORT.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1).replace('.', '/'))
                .toList();
    }

    /** Templates and configuration of the program, which name its classes too. */
    static List<Path> beside() throws IOException {
        List<Path> found = new ArrayList<>(in("main", ".jte"));
        found.addAll(in("main", ".xml"));
        return found;
    }

    /** The folder of a file below {@code java}: its package, as a path; elsewhere the whole folder. */
    static String folder(Path file) {
        String path = file.toString();
        int root = path.indexOf("/java/opencredit/");
        return path.substring(root < 0 ? 0 : root + "/java/".length(), path.lastIndexOf('/'));
    }

    /** All that the build has: a new one is looked at too. */
    private static List<String> modules() throws IOException {
        return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Path> in(String part) throws IOException {
        return in(part, ".java");
    }

    private static List<Path> in(String part, String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : modules()) {
            try (Stream<Path> files =
                    Files.walk(ROOT.resolve(module).resolve("src").resolve(part))) {
                files.filter(file -> file.toString().endsWith(ending)).forEach(found::add);
            }
        }
        return found;
    }
}

package opencredit.data.dataset.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The YAML files of one folder by name without extension; the folder lies on disk or in a jar. */
public final class Folder {
    private static final String YAML = ".yaml";

    private Folder() {}

    /** @param anchor a class of the module that holds the folder */
    public static SortedMap<String, String> onClassPath(String folder, Class<?> anchor) {
        URL found = anchor.getResource(folder);
        if (found == null) {
            throw new IllegalStateException("not on the class path: " + folder);
        }
        try {
            return read(found.toURI());
        } catch (URISyntaxException | IOException unreadable) {
            throw new IllegalStateException("cannot read " + found, unreadable);
        }
    }

    /** The files of a folder on disk or in a jar. */
    static SortedMap<String, String> read(URI folder) throws IOException {
        if (!folder.getScheme().equals("jar")) {
            return read(Path.of(folder));
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            return read(jar.provider().getPath(folder));
        } catch (FileSystemAlreadyExistsException open) {
            // Whoever opened this jar closes it.
            return read(Path.of(folder));
        }
    }

    /** The files of a folder that can be reached by a path. */
    static SortedMap<String, String> read(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.getFileName().toString().endsWith(YAML)).forEach(file -> {
                String name = file.getFileName().toString();
                files.put(name.substring(0, name.length() - YAML.length()), content(file));
            });
        }
        return files;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

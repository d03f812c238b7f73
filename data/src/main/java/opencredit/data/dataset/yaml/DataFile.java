package opencredit.data.dataset.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of {@code data/}, or the operator's in its place.
 *
 * @param yaml its text
 * @param place what its faults call it
 * @param isOperators whether it lies in the home
 */
public record DataFile(String yaml, String place, boolean isOperators) {

    /** The operator's where the home has one of that name, else ours. */
    public static DataFile of(String name, Path home) {
        Path own = home.resolve(name);
        if (!Files.exists(own)) {
            return ours(name);
        }
        try {
            return new DataFile(Files.readString(own), own.toString(), true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + own, unreadable);
        }
    }

    /** Ours, beside {@code opencredit.data} on the class path. */
    public static DataFile ours(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream("/opencredit/data/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new DataFile(new String(in.readAllBytes(), StandardCharsets.UTF_8), "data/" + name, false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }
}

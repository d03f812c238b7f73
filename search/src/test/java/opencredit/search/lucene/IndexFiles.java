package opencredit.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** What the files of an index hold, whoever reads them. */
public final class IndexFiles {
    private static final List<Charset> FORMS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private IndexFiles() {}

    /** Documents that are deleted and still there. */
    public static int deleted(Path folder) {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.numDeletedDocs();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The files in which a text stands byte for byte, in whatever form. */
    public static List<Path> with(String text, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> FORMS.stream().anyMatch(form -> has(file, text.getBytes(form))))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean has(Path file, byte[] wanted) {
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return all.contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException deleted) {
            // an index that is open merges its files meanwhile, and deletes those it has merged
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

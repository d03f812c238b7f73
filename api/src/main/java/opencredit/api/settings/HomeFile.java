package opencredit.api.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file of the home that only its owner may read, made once and never changed. */
final class HomeFile {
    private HomeFile() {}

    /** Whole or not at all, and never over another process's: written aside, then linked to its name. */
    static void make(Path file, String text) throws IOException {
        Path home = file.getParent();
        Files.createDirectories(home);
        Path draft = Files.createTempFile(
                home,
                file.getFileName().toString(),
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, text);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another process that started at the same moment made it
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}

package opencredit.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateHomeTest {
    @TempDir
    Path folder;

    /** Closed folders close what is in them, whatever rights the files have. */
    @Test
    void itsOwnerAloneCanEnter() throws IOException {
        for (String before : List.of("rwxr-xr-x", "rwxrwxrwx", "rwxr-x---", "rwx------")) {
            Path home = Files.createDirectory(folder.resolve(before));
            for (String name : List.of("index", "demo", "postgres", "anything")) {
                Files.setPosixFilePermissions(
                        Files.createDirectory(home.resolve(name)), PosixFilePermissions.fromString(before));
                Files.writeString(home.resolve(name).resolve("file"), "");
            }
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(before));
            PrivateHome.close(home);
            assertThat(List.of(home, home.resolve("index"), home.resolve("demo"), home.resolve("anything")))
                    .allSatisfy(PrivateHomeTest::isClosed);
        }
    }

    @Test
    void aNewOneIsMadeClosed() {
        Path home = folder.resolve("new").resolve("home");
        PrivateHome.close(home);
        isClosed(home);
    }

    private static void isClosed(Path path) {
        try {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}

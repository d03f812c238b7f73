package opencredit.api.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A home that its owner alone can enter: index and database hold for a while what was withdrawn, and whatever lies in a
 * closed folder is closed too. One that was made by an older program, or by hand, is closed at the start.
 */
final class PrivateHome {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateHome.class);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private PrivateHome() {}

    static void close(Path home) {
        try {
            Files.createDirectories(home, PosixFilePermissions.asFileAttribute(OWNER));
            for (Path folder : folders(home)) {
                if (!Files.getPosixFilePermissions(folder).equals(OWNER)) {
                    Files.setPosixFilePermissions(folder, OWNER);
                }
            }
        } catch (IOException | UnsupportedOperationException notOurs) {
            // a command beside a database elsewhere needs no home, and whoever needs it says what is wrong with it
            LOG.warn("the home cannot be closed to other users of this machine: {}", notOurs.toString());
        }
    }

    /** The home, and those in it. */
    private static List<Path> folders(Path home) throws IOException {
        try (Stream<Path> inside = Files.list(home)) {
            return Stream.concat(Stream.of(home), inside.filter(Files::isDirectory))
                    .toList();
        }
    }
}

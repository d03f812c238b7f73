package opencredit.data.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, packed in the class path by zonky's binaries for each platform. */
final class Binaries {

    private Binaries() {}

    /**
     * The folder that holds {@code bin/postgres}, unpacked at most once: into the user's cache, which all homes share
     * (50 MB each otherwise), or into {@code home} where there is no cache to write to.
     */
    static Path unpacked(Path home) {
        URL archive = archive();
        try {
            return unpack(archive, cache());
        } catch (IOException noCache) {
            try {
                return unpack(archive, home);
            } catch (IOException failed) {
                throw Unavailable.of("无法把 PostgreSQL 解压到 " + home, "cannot unpack PostgreSQL into " + home, failed);
            }
        }
    }

    /** Deletes a folder and all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        String name = "postgres-" + (system.startsWith("mac") ? "darwin" : system) + "-"
                + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        URL archive = Binaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new Unavailable(
                    "没有适用于 " + system + "（" + machine + "）的内置 PostgreSQL，请自行安装并设置 OPENCREDIT_DATABASE_URL",
                    "no PostgreSQL for " + system + " on " + machine
                            + " is built in: install one and set OPENCREDIT_DATABASE_URL");
        }
        return archive;
    }

    private static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path caches = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return caches.resolve("open-credit");
    }

    private static Path unpack(URL archive, Path parent) throws IOException {
        Path folder = parent.resolve("postgresql-" + fingerprint(archive));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(parent);
        Path half = Files.createTempDirectory(parent, "unpacking");
        try {
            extract(archive, half);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException lostTheRace) {
            if (!Files.isDirectory(folder)) {
                throw lostTheRace;
            }
        } finally {
            delete(half);
        }
        return folder;
    }

    /** The archive's checksum, so that another version is another folder. */
    private static String fingerprint(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection packed) {
            return Long.toHexString(packed.getJarEntry().getCrc());
        }
        return Long.toHexString(archive.openConnection().getContentLengthLong());
    }

    private static void extract(URL archive, Path folder) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void extract(InputStream content, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0b001_000_000) != 0) {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}

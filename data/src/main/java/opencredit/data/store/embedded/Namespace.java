package opencredit.data.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which processes see each other. In another container on the same volume the server's process is invisible and looks
 * dead, although it writes: a second one on the same files would destroy them. Locks hold across containers.
 */
final class Namespace {
    private static final Path OWN = Path.of("/proc/self/ns/pid");

    private Namespace() {}

    /**
     * Notes in {@code home} that its server is one of this namespace.
     *
     * @param others whether other processes use the home
     * @throws Unavailable when these are of another namespace
     */
    static void enter(Path home, boolean others) throws IOException {
        Path noted = home.resolve("namespace");
        String own = own();
        if (others && Files.exists(noted) && !Files.readString(noted).strip().equals(own)) {
            throw new Unavailable(
                    "另一个容器正在使用 " + home + " 中的数据库，请在同一容器内运行命令（docker exec）",
                    "another container uses the database in " + home
                            + "; run the command inside the same container: docker exec");
        }
        Files.writeString(noted, own + "\n");
    }

    /** Empty where the system has no such namespaces. */
    private static String own() throws IOException {
        return Files.isSymbolicLink(OWN) ? Files.readSymbolicLink(OWN).toString() : "";
    }
}

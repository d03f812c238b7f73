package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java that prints what it was told and writes a cache as the real one does. */
class LauncherTest {
    private static final Path ROOT = Path.of(System.getProperty("opencredit.root"));

    @TempDir
    Path folder;

    private Path cache;

    @BeforeEach
    void tree() throws IOException {
        Files.createDirectories(folder.resolve("a tree/deploy"));
        Path target = Files.createDirectories(folder.resolve("a tree/api/target"));
        Files.copy(ROOT.resolve("opencredit"), folder.resolve("a tree/opencredit"));
        Files.copy(ROOT.resolve("deploy/java.options"), folder.resolve("a tree/deploy/java.options"));
        Files.createFile(target.resolve("opencredit.jar"));
        cache = target.resolve("opencredit.aot");
        java("for each; do echo \"$each\"; done");
    }

    @Test
    void aCacheIsGivenToJavaWithWhatTellsTheProgram() throws Exception {
        Files.writeString(cache, "classes");
        for (String command : List.of("serve", "load")) {
            assertThat(told(0, command))
                    .contains("-XX:AOTCache=" + cache, "-Dopencredit.cache=" + cache, "-Xlog:aot*=off,cds*=off")
                    .endsWith(
                            "-jar",
                            folder.resolve("a tree/api/target/opencredit.jar").toString(),
                            command);
        }
    }

    @Test
    void withoutACacheJavaHearsOfNone() throws Exception {
        assertThat(told(0, "serve")).noneMatch(word -> word.contains("ache"));
        Files.createFile(cache);
        assertThat(told(0, "serve")).noneMatch(word -> word.contains("ache"));
    }

    /** With the flags of a start, so that it fits; whole or not at all; readable for the service's own user. */
    @Test
    void aRehearsalMovesItsCacheToItsPlace() throws Exception {
        java(
                "for each; do case $each in -XX:AOTCacheOutput=*) for f; do echo \"$f\"; done > \"${each#*=}\" ;; esac; done");
        assertThat(told(0, "rehearse")).isEmpty();
        List<String> flags = Files.readAllLines(cache);
        assertThat(flags)
                .contains("@" + folder.resolve("a tree/deploy/java.options"))
                .endsWith("rehearse");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                .isEqualTo("rw-r--r--");
        assertThat(besideTheCache()).containsExactly("opencredit.aot", "opencredit.jar");
    }

    @Test
    void aRehearsalThatFailsLeavesTheCacheThatWasThere() throws Exception {
        Files.writeString(cache, "classes");
        java(
                "echo why; for each; do case $each in -XX:AOTCacheOutput=*) echo half > \"${each#*=}\" ;; esac; done; exit 1");
        assertThat(told(1, "rehearse")).hasSize(2).last().isEqualTo("why");
        assertThat(cache).hasContent("classes");
        assertThat(besideTheCache()).containsExactly("opencredit.aot", "opencredit.jar");
    }

    private List<String> besideTheCache() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("a tree/api/target"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void java(String script) throws IOException {
        Path home = folder.resolve("jdk");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25\"\n");
        Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> told(int exitCode, String command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("sh", folder.resolve("a tree/opencredit").toString(), command);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().remove("JAVA_OPTS");
        Process process = builder.redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as("%s", lines).isEqualTo(exitCode);
        return lines;
    }
}

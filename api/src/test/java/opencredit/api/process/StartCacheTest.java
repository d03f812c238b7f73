package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache of classes is used where it fits; one that does not is ignored with one line, and never stops a start. */
class StartCacheTest {
    private static final String IGNORED =
            "The start cache is of another program, Java or flags, and is ignored; ./opencredit rehearse makes a new one.\n";

    @TempDir
    Path folder;

    @Test
    void classesComeFromTheCacheAtEachStart() throws IOException {
        for (int start = 1; start <= 2; start++) {
            Path loaded = folder.resolve("loaded" + start);
            Program program = started(Packed.options(), "-Xlog:class+load:file=" + loaded);
            assertThat(program.errors()).isEmpty();
            try (Stream<String> lines = Files.lines(loaded)) {
                assertThat(lines.filter(line -> line.contains("source: shared objects file")))
                        .hasSizeGreaterThan(500)
                        .anyMatch(line -> line.contains(" opencredit.api.Main "));
            }
        }
    }

    @Test
    void aBrokenCacheIsIgnored() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.aot"), "no cache");
        assertThat(started(Packed.options(), "-XX:AOTCache=" + broken).errors()).isEqualTo(IGNORED);
    }

    @Test
    void aCacheThatEndsMidwayIsIgnored() throws IOException {
        String option = Packed.options().getFirst();
        Path whole = Path.of(option.substring(option.indexOf('=') + 1));
        Path half = folder.resolve("half.aot");
        try (var in = Files.newInputStream(whole)) {
            Files.write(half, in.readNBytes((int) (Files.size(whole) / 2)));
        }
        assertThat(started(Packed.options(), "-XX:AOTCache=" + half).errors()).isEqualTo(IGNORED);
    }

    @Test
    void aCacheOfOtherFlagsIsIgnored() {
        assertThat(started(Packed.options(), "-XX:+UseCompactObjectHeaders").errors())
                .isEqualTo(IGNORED);
    }

    @Test
    void aCacheOfAnotherProgramIsIgnored() throws IOException {
        List<String> options = new ArrayList<>(Packed.options());
        Path other = Files.createDirectory(folder.resolve("other"));
        options.set(options.size() - 1, other + ":" + options.getLast());
        assertThat(started(options).errors()).isEqualTo(IGNORED);
    }

    @Test
    void nothingIsSaidWhereThereIsNone() {
        List<String> bare = Packed.options().subList(1, Packed.options().size());
        Program program = Program.start(bare, folder, folder.resolve("notes"), Map.of(), "--version");
        assertThat(program.awaitExit()).isZero();
        assertThat(program.errors()).isEmpty();
    }

    /** Whatever register the environment names. */
    @Test
    void aRehearsalTouchesNoRegisterAndLeavesNothing() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        List<String> options = new ArrayList<>(Packed.options());
        options.add("-Djava.io.tmpdir=" + temporary);
        Path home = folder.resolve("home");
        Map<String, String> elsewhere = Map.of("OPENCREDIT_DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
        Program program = Program.start(options, home, folder.resolve("notes"), elsewhere, "rehearse");
        assertThat(program.awaitExit()).as(program.errors()).isZero();
        assertThat(temporary).isEmptyDirectory();
        assertThat(home).doesNotExist();
    }

    /** As the launcher starts it where there is a cache. */
    private Program started(List<String> options, String... more) {
        List<String> whole = new ArrayList<>(options);
        whole.addAll(List.of(more));
        whole.add("-Dopencredit.cache=given");
        Program program = Program.start(whole, folder, folder.resolve("notes"), Map.of(), "--version");
        assertThat(program.awaitExit()).as(program.errors()).isZero();
        assertThat(program.out()).startsWith("opencredit ").hasLineCount(1);
        return program;
    }
}

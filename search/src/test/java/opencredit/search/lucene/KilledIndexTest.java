package opencredit.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever the process dies, the index holds the changes up to some entry, at least the last one acknowledged. */
class KilledIndexTest {

    private @TempDir Path folder;

    @Test
    void holdsWhatItAcknowledgedWheneverItIsKilled() throws IOException, InterruptedException {
        Random random = new Random(3);
        long before = 0;
        for (int round = 0; round < 3; round++) {
            long acknowledged = indexUntilKilled(1 + random.nextInt(12), random.nextInt(40));
            try (LuceneIndex index = LuceneIndex.open(folder)) {
                assertThat(index.position())
                        .isGreaterThanOrEqualTo(acknowledged)
                        .isGreaterThan(before);
                assertThat(Examples.found(index)).isEqualTo(index.position());
                before = index.position();
            }
        }
    }

    /** Returns the last entry that the process said was applied. */
    private long indexUntilKilled(int lines, int milliseconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xmx128m",
                        KilledIndexTest.class.getName(),
                        folder.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        long acknowledged = 0;
        try (BufferedReader output = process.inputReader()) {
            for (int line = 0; line < lines; line++) {
                acknowledged = Long.parseLong(output.readLine());
            }
            Thread.sleep(milliseconds);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }

    /** Indexes until it is killed; prints each entry once it is applied. */
    public static void main(String[] arguments) {
        try (LuceneIndex index = LuceneIndex.open(Path.of(arguments[0]))) {
            while (true) {
                long position = index.position();
                index.apply(Examples.shown(position + 1, position + 50), position + 50);
                System.out.println(index.position());
            }
        }
    }
}

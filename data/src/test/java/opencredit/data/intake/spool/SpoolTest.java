package opencredit.data.intake.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {
    private static final String NUMBER = "11010519491231002X";

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_479, 65_480, 65_481, 65_536, 1_000_003})
    void whatIsKeptReadsAsItCame(int length) throws IOException {
        byte[] given = new byte[length];
        new Random(length).nextBytes(given);
        try (SubmittedBytes kept = new Spool(home).keep("a.csv", new ByteArrayInputStream(given))) {
            assertThat(kept.name()).isEqualTo("a.csv");
            assertThat(kept.size()).isEqualTo(length);
            for (int time = 0; time < 2; time++) {
                try (InputStream in = kept.stream()) {
                    assertThat(in.readAllBytes()).isEqualTo(given);
                }
            }
            try (SeekableByteChannel channel = kept.channel()) {
                assertThat(channel.size()).isEqualTo(length);
                for (int at : new int[] {length / 2, 0, Math.max(0, length - 1), length}) {
                    assertThat(from(channel, at)).isEqualTo(java.util.Arrays.copyOfRange(given, at, length));
                }
            }
        }
    }

    private static byte[] from(SeekableByteChannel channel, int at) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(Math.toIntExact(channel.size()) - at);
        channel.position(at);
        while (read.hasRemaining() && channel.read(read) > 0) {}
        assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        return read.array();
    }

    /** The files that this process holds open, read by their descriptors: a spooled one has no name. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void onlyCiphertextReachesTheDisk() throws IOException {
        byte[] planted = (NUMBER + "\n").repeat(20_000).getBytes(StandardCharsets.UTF_8);
        try (SubmittedBytes kept = new Spool(home).keep("a.csv", new ByteArrayInputStream(planted))) {
            List<Path> open = open();
            assertThat(open).hasSize(1);
            byte[] written = Files.readAllBytes(open.getFirst());
            assertThat(written).hasSizeGreaterThan(planted.length);
            assertThat(new String(written, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER.substring(0, 8));
            assertThat(home.resolve("spool")).isEmptyDirectory();
            assertThat(kept.size()).isEqualTo(planted.length);
        }
        assertThat(open()).as("nothing holds it when it is closed").isEmpty();
    }

    @Test
    void aStreamThatBreaksLeavesNothing() throws IOException {
        InputStream broken =
                new SequenceInputStream(new ByteArrayInputStream(new byte[1_000_000]), InputStream.nullInputStream()) {
                    private long left = 500_000;

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        left -= length;
                        if (left < 0) {
                            throw new IOException("the line is cut");
                        }
                        return super.read(into, offset, length);
                    }
                };
        assertThat(why(new Spool(home), broken)).isEqualTo(NotKept.Why.BROKEN_STREAM);
        assertThat(home.resolve("spool")).isEmptyDirectory();
        assertThat(open()).isEmpty();
    }

    /** A stream without an end would fill the disk. */
    @Test
    void theLimitIsTheLastByte() throws IOException {
        Spool spool = new Spool(home, 200_000);
        try (SubmittedBytes kept = spool.keep("a.csv", new ByteArrayInputStream(new byte[200_000]))) {
            assertThat(kept.size()).isEqualTo(200_000);
        }
        assertThat(why(spool, new ByteArrayInputStream(new byte[200_001]))).isEqualTo(NotKept.Why.TOO_LARGE);
        assertThat(open()).isEmpty();
    }

    @Test
    void aHomeThatCannotBeWrittenIsNoFaultOfTheStream() throws IOException {
        Files.writeString(home.resolve("spool"), "no folder");
        assertThat(why(new Spool(home), InputStream.nullInputStream())).isEqualTo(NotKept.Why.DISK);
    }

    private static NotKept.Why why(Spool spool, InputStream stream) {
        return catchThrowableOfType(NotKept.class, () -> spool.keep("a.csv", stream))
                .why();
    }

    /** Files below the home that this process has open. */
    private List<Path> open() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.filter(each -> target(each).startsWith(home.toString())).toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}

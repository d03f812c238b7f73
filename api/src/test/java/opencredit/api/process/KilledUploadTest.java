package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people submit is nowhere to be found once the program that reads it was killed. The file holds one identity number
 * in each row, and comes through a pipe, so that all of it has to be kept.
 */
class KilledUploadTest {
    private static final String NUMBER = "110105194912310";
    private static final String HEADER = "行政相对人名称,统一社会信用代码,法定代表人证件号码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期,处罚机关,备注\n";
    private static final String ROW =
            "临沂示例建材有限公司,91371300699999996U,%s02X,临示市监处罚〔2026〕%d号,生产不合格建材,罚款,2026-05-20,临沂示例市场监督管理局,联系人证件%s02X\n";

    /** Bytes of the whole file; {@code -Dopencredit.upload.bytes=1000000000} for the great one. */
    private static final long BYTES = Long.getLong("opencredit.upload.bytes", 20_000_000);

    /** So much of what is staged the database has written. */
    private static final long GROWN = 5_000_000;

    /** What appending waits for: {@code Lock} of {@code store.lock}. */
    private static final long LEDGER = 0x6f70656e_63726564L;

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void killedWhileItComesIn() throws Exception {
        Path home = folder.resolve("home");
        Path pipe = pipe();
        try (Program load = load(home, pipe);
                BufferedWriter out = Files.newBufferedWriter(pipe, StandardCharsets.UTF_8)) {
            write(out, BYTES / 2);
            load.await(() -> spooledBytes(load, home) > BYTES / 4);
            kill(load, home);
        } catch (IOException brokenPipe) {
            // the reader is dead, and closing flushes what is left
            assertThat(brokenPipe).hasMessageContaining("pipe");
        }
        assertNothingIsLeft(home);
    }

    /**
     * The database is in the home too, and has written much of what is staged. Nothing is appended, for the ledger is
     * locked: so the load is under way whenever it is killed.
     */
    @Test
    @EnabledOnOs(OS.LINUX)
    void killedWhileItIsStaged() throws Exception {
        Path home = folder.resolve("home");
        Path pipe = pipe();
        try (Program load = load(home, pipe)) {
            // opens once the program reads, and the register is open by then
            BufferedWriter out = Files.newBufferedWriter(pipe, StandardCharsets.UTF_8);
            try (Connection holding = DriverManager.getConnection(Postmasters.url(home));
                    Statement statement = holding.createStatement()) {
                statement.execute("select pg_advisory_lock(" + LEDGER + ")");
                long before = bytes(home);
                try (out) {
                    write(out, BYTES);
                }
                load.await(() -> bytes(home) > before + GROWN);
                assertThat(spooledBytes(load, home)).isGreaterThan(BYTES);
                kill(load, home);
            }
        }
        assertNothingIsLeft(home);
    }

    private Path pipe() throws Exception {
        Path pipe = folder.resolve("upload.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    private Program load(Path home, Path pipe) {
        return Program.start(home, folder, Map.of(), "load", "penalties", pipe.toString(), "--force", "--json");
    }

    /** What is kept has no name and is open; it is looked through before it is gone. */
    private static void kill(Program load, Path home) throws IOException {
        List<Path> spooled = spooled(load, home);
        assertThat(spooled).hasSize(1).noneMatch(KilledUploadTest::holds);
        load.kill();
        Postmasters.kill(home);
    }

    private static void assertNothingIsLeft(Path home) throws IOException {
        assertThat(files(home)).isNotEmpty().noneMatch(KilledUploadTest::holds);
        assertThat(home.resolve("spool")).isEmptyDirectory();
    }

    private static long spooledBytes(Program load, Path home) {
        try {
            long bytes = 0;
            for (Path each : spooled(load, home)) {
                bytes += Files.size(each);
            }
            return bytes;
        } catch (IOException closedMeanwhile) {
            return 0;
        }
    }

    private static long bytes(Path home) {
        try {
            long bytes = 0;
            for (Path file : files(home)) {
                bytes += Files.exists(file) ? Files.size(file) : 0;
            }
            return bytes;
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return 0;
        }
    }

    private static void write(BufferedWriter out, long bytes) throws IOException {
        out.write(HEADER);
        long written = 0;
        for (int row = 0; written < bytes; row++) {
            String line = ROW.formatted(NUMBER, row, NUMBER);
            out.write(line);
            written += line.getBytes(StandardCharsets.UTF_8).length;
        }
        out.flush();
    }

    /** Files below the home that the program has open and nobody else can. */
    private static List<Path> spooled(Program load, Path home) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/" + load.pid() + "/fd"))) {
            return all.filter(each ->
                            target(each).startsWith(home.resolve("spool").toString()))
                    .toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static List<Path> files(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).toList());
        }
    }

    /** Whether the file holds the number, also where two reads meet. */
    private static boolean holds(Path file) {
        byte[] buffer = new byte[1 << 20];
        int kept = 0;
        try (var in = Files.newInputStream(file)) {
            for (int got = in.read(buffer, 0, buffer.length);
                    got > 0;
                    got = in.read(buffer, kept, buffer.length - kept)) {
                int length = kept + got;
                if (new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(NUMBER)) {
                    return true;
                }
                kept = Math.min(length, NUMBER.length());
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opencredit.data.store.write.Ledger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A signal ends a load with its report, at whatever moment it comes: while the register is opened, a file is waited for, read,
 * staged or published. The test holds what the load waits for, so that no load is ever quicker than the signal.
 */
class InterruptedLoadTest {
    private static final String OPENING = "Opening the register";

    @TempDir
    Path folder;

    private SignalledLoads loads;

    @BeforeAll
    static void requireInterrupts() throws IOException {
        SignalledLoads.requireInterrupts();
    }

    @BeforeEach
    void open() {
        loads = new SignalledLoads(folder);
    }

    @AfterEach
    void close() {
        loads.close();
    }

    /** The embedded PostgreSQL takes seconds to be made: somebody who mistyped the file does not wait for it. */
    @Test
    void whileTheRegisterIsMade() throws IOException {
        Path home = folder.resolve("home");
        Path postgres = home.resolve("postgres");
        Path rows = loads.rows("rows.csv");
        for (StartMoment moment : StartMoment.ALL) {
            StartMoment.forget(postgres);
            try (Program load = loads.start(Map.of(), rows)) {
                load.await(() -> load.errors().contains(OPENING) && moment.hasCome(postgres));
                load.interrupt();
                assertThat(load.awaitExit()).as("interrupted at %s", moment).isEqualTo(SignalledLoads.SIGINT);
                assertThat(read(load, rows)).as("read by %s", moment).isZero();
            }
            StartMoment.awaitNothingOf(postgres, moment);
        }
    }

    /** Nothing is published, wherever the load is by then: the ledger is not to be had. */
    @Test
    void atDrawnMoments() throws IOException {
        Random random = new Random(20261130);
        Path rows = loads.rows("rows.csv");
        try (Handle holding = loads.database().jdbi().open()) {
            SignalledLoads.lock(holding);
            for (int drawn = 0; drawn < 8; drawn++) {
                int wait = random.nextInt(5_000);
                boolean isInterrupt = random.nextBoolean();
                try (Program load = loads.start(loads.external(), rows)) {
                    load.await(() -> load.errors().contains(OPENING));
                    Pause.milliseconds(wait);
                    int code = isInterrupt ? SignalledLoads.SIGINT : SignalledLoads.SIGTERM;
                    send(load, isInterrupt);
                    assertThat(load.awaitExit()).as("after %d ms", wait).isEqualTo(code);
                    assertThat(read(load, rows)).as("after %d ms", wait).isBetween(0L, (long) SignalledLoads.ROWS);
                }
            }
        }
        nothingIsPublishedLater();
    }

    private static void send(Program load, boolean isInterrupt) {
        if (isInterrupt) {
            load.interrupt();
        } else {
            load.terminate();
        }
    }

    /** What the load waits for stays held until it is gone. */
    @Test
    void whileTheDatabaseSaysNothing() throws IOException {
        Path rows = loads.rows("rows.csv");
        for (String table : List.of("seal", "batch", "staged")) {
            try (Handle holding = loads.database().jdbi().open()) {
                holding.begin();
                holding.execute("lock table " + table + " in access exclusive mode");
                try (Program load = loads.start(loads.external(), rows)) {
                    load.await(() -> isWaitedFor(table));
                    load.interrupt();
                    assertThat(load.awaitExit()).as(table).isEqualTo(SignalledLoads.SIGINT);
                    assertThat(read(load, rows)).as(table).isBetween(0L, (long) SignalledLoads.ROWS);
                }
                holding.rollback();
            }
        }
        nothingIsPublishedLater();
    }

    /** Nobody opens the other end of the pipe, or who did says nothing, or a part. */
    @Test
    void whileAPipeSaysNothing() throws IOException {
        for (String said : List.of("", SignalledLoads.HEADER, SignalledLoads.HEADER + row(1) + "\n" + row(2))) {
            Path pipe = pipe();
            try (Program load = loads.start(loads.external(), pipe);
                    OutputStream writer = Files.newOutputStream(pipe)) {
                writer.write(said.getBytes(StandardCharsets.UTF_8));
                writer.flush();
                load.interrupt();
                assertThat(load.awaitExit()).isEqualTo(SignalledLoads.SIGINT);
                assertThat(read(load, pipe)).isZero();
            }
        }
        Path pipe = pipe();
        try (Program load = loads.start(loads.external(), pipe, loads.rows("rows.csv"))) {
            load.await(() -> load.errors().contains(OPENING));
            load.interrupt();
            assertThat(load.awaitExit()).isEqualTo(SignalledLoads.SIGINT);
            assertThat(read(load, pipe, loads.rows("rows.csv"))).isZero();
        }
        nothingIsPublishedLater();
    }

    private static String row(int number) {
        return SignalledLoads.ROW.formatted(number);
    }

    private Path pipe() throws IOException {
        Path pipe = folder.resolve("pipe.csv");
        Files.deleteIfExists(pipe);
        try {
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                    .isZero();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return pipe;
    }

    /** How many rows were read, by a report that is whole: each file is in it, and nothing is published. */
    private static long read(Program load, Path... files) throws IOException {
        assertThat(load.errors()).contains("The load was cancelled").doesNotContain("Exception");
        JsonNode report = new ObjectMapper().readTree(load.out());
        assertThat(load.out().strip()).doesNotContain("\n");
        assertThat(report.path("dataset").textValue()).isEqualTo("penalties");
        assertThat(report.path("published").longValue()).isZero();
        assertThat(report.path("files")).hasSize(files.length);
        long read = 0;
        for (int at = 0; at < files.length; at++) {
            JsonNode file = report.path("files").get(at);
            assertThat(file.path("source").textValue())
                    .isEqualTo(files[at].getFileName().toString());
            assertThat(file.at("/error/code").asText(file.at("/refusals").toString()))
                    .contains("cancelled");
            read += file.path("read").longValue();
        }
        return read;
    }

    /** A batch that was staged is finished by whoever takes it up, and publishes nothing. */
    private void nothingIsPublishedLater() {
        Ledger ledger = loads.ledger();
        ledger.unfinished().forEach(batch -> ledger.append(batch, rows -> {}));
        assertThat(loads.head()).isZero();
    }

    private boolean isWaitedFor(String table) {
        return loads.is(
                "select exists (select from pg_locks l join pg_class c on c.oid = l.relation"
                        + " where c.relname = ? and not l.granted)",
                table);
    }
}

package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Ledger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A signal ends a load with its report, at whatever moment it comes: while the register is opened, a file is waited for, read,
 * staged or published. The test holds what the load waits for, so that no load is ever quicker than the signal.
 */
class InterruptedLoadTest {
    private static final int ROWS = 30_000;
    private static final int SIGINT = 130, SIGTERM = 143;
    private static final String LEDGER = "select pg_advisory_lock(x'6f70656e63726564'::bigint)";
    private static final String OPENING = "Opening the register";
    private static final String HEADER = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期,处罚机关,处罚机关统一社会信用代码\n";
    private static final String ROW =
            "临沂示例建材有限公司,91371300699999996U,临示市监处罚〔2026〕%d号,生产不合格建材,罚款,2026-05-20,临沂示例市场监督管理局,11371300000000019M";

    @TempDir
    Path folder;

    private final String url = TestDatabase.createUrl();
    private Database database;

    @BeforeEach
    void open() {
        database = Database.external(url);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** The embedded PostgreSQL takes seconds to be made: somebody who mistyped the file does not wait for it. */
    @Test
    void whileTheRegisterIsMade() throws IOException {
        Path home = folder.resolve("home");
        Path postgres = home.resolve("postgres");
        Path rows = rows();
        for (StartMoment moment : StartMoment.ALL) {
            StartMoment.forget(postgres);
            try (Program load = start(Map.of(), rows)) {
                load.await(() -> load.errors().contains(OPENING) && moment.hasCome(postgres));
                load.interrupt();
                assertThat(load.awaitExit()).as("interrupted at %s", moment).isEqualTo(SIGINT);
                assertThat(read(load, rows)).as("read by %s", moment).isZero();
            }
            StartMoment.awaitNothingOf(postgres, moment);
        }
    }

    /** Nothing is published, wherever the load is by then: the ledger is not to be had. */
    @Test
    void atDrawnMoments() throws IOException {
        Random random = new Random(20261130);
        Path rows = rows();
        try (Handle holding = database.jdbi().open()) {
            holding.execute(LEDGER);
            for (int drawn = 0; drawn < 8; drawn++) {
                int wait = random.nextInt(5_000);
                boolean isInterrupt = random.nextBoolean();
                try (Program load = start(external(), rows)) {
                    load.await(() -> load.errors().contains(OPENING));
                    Pause.milliseconds(wait);
                    int code = isInterrupt ? SIGINT : SIGTERM;
                    send(load, isInterrupt);
                    assertThat(load.awaitExit()).as("after %d ms", wait).isEqualTo(code);
                    assertThat(read(load, rows)).as("after %d ms", wait).isBetween(0L, (long) ROWS);
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
        Path rows = rows();
        for (String table : List.of("seal", "batch", "staged")) {
            try (Handle holding = database.jdbi().open()) {
                holding.begin();
                holding.execute("lock table " + table + " in access exclusive mode");
                try (Program load = start(external(), rows)) {
                    load.await(() -> isWaitedFor(table));
                    load.interrupt();
                    assertThat(load.awaitExit()).as(table).isEqualTo(SIGINT);
                    assertThat(read(load, rows)).as(table).isBetween(0L, (long) ROWS);
                }
                holding.rollback();
            }
        }
        nothingIsPublishedLater();
    }

    /** Nobody opens the other end of the pipe, or who did says nothing, or a part. */
    @Test
    void whileAPipeSaysNothing() throws IOException {
        for (String said : List.of("", HEADER, HEADER + ROW.formatted(1) + "\n" + ROW.formatted(2))) {
            Path pipe = pipe();
            try (Program load = start(external(), pipe);
                    OutputStream writer = Files.newOutputStream(pipe)) {
                writer.write(said.getBytes(StandardCharsets.UTF_8));
                writer.flush();
                load.interrupt();
                assertThat(load.awaitExit()).isEqualTo(SIGINT);
                assertThat(read(load, pipe)).isZero();
            }
        }
        Path pipe = pipe();
        try (Program load = start(external(), pipe, rows())) {
            load.await(() -> load.errors().contains(OPENING));
            load.interrupt();
            assertThat(load.awaitExit()).isEqualTo(SIGINT);
            assertThat(read(load, pipe, rows())).isZero();
        }
        nothingIsPublishedLater();
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
        Ledger ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        ledger.unfinished().forEach(batch -> ledger.append(batch, rows -> {}));
        assertThat(new Feed(database).head()).isZero();
    }

    private boolean isWaitedFor(String table) {
        return database.jdbi()
                .withHandle(handle -> handle.select(
                                "select exists (select from pg_locks l join pg_class c on c.oid = l.relation"
                                        + " where c.relname = ? and not l.granted)",
                                table)
                        .mapTo(boolean.class)
                        .one());
    }

    private Map<String, String> external() {
        return Map.of("OPENCREDIT_DATABASE_URL", url, "OPENCREDIT_SECRET", "0123456789abcdef0123456789abcdef");
    }

    private Program start(Map<String, String> settings, Path... files) {
        List<String> options = new ArrayList<>(Packed.options());
        options.add("-Dopencredit.terminal=true");
        List<String> arguments = new ArrayList<>(List.of("load", "penalties", "--json", "--force"));
        for (Path file : files) {
            arguments.add(file.toString());
        }
        return Program.start(options, folder.resolve("home"), folder, settings, arguments.toArray(String[]::new));
    }

    private Path rows() throws IOException {
        Path file = folder.resolve("rows.csv");
        if (!Files.exists(file)) {
            String rows = IntStream.range(0, ROWS).mapToObj(ROW::formatted).collect(Collectors.joining("\n"));
            Files.writeString(file, HEADER + rows + "\n");
        }
        return file;
    }
}

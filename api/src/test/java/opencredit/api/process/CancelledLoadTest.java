package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
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

/** Ctrl-C in a load, as a process of its own. The test holds the ledger's lock, so that the load is where it should be. */
class CancelledLoadTest {
    private static final int SIGINT = 130;
    private static final int ROWS = 30_000;
    private static final String LOCK = "select pg_advisory_lock(x'6f70656e63726564'::bigint)";
    private static final String UNLOCK = "select pg_advisory_unlock(x'6f70656e63726564'::bigint)";
    private static final String HEADER = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,违法行为类型,处罚类别,处罚决定日期,处罚机关,处罚机关统一社会信用代码";
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

    @Test
    void whatIsNotInTheLedgerIsNotPublishedLater() throws Exception {
        try (Handle holding = database.jdbi().open()) {
            holding.execute(LOCK);
            try (Program load = load("rows.csv", "more.csv")) {
                load.await(() -> is("select exists (select from batch)"));
                letOneTransactionPass(holding);
                load.interrupt();
                load.await(() -> is("select state = 'cancelling' from batch"));
                holding.execute(UNLOCK);
                assertThat(load.awaitExit()).isEqualTo(SIGINT);
                assertReport(load);
            }
        }
        Ledger ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        assertThat(ledger.unfinished()).as("a server would go on with these").isEmpty();
        assertThat(new Feed(database).head()).isEqualTo(20_000);
        assertThat(is("select not exists (select from staged)")).isTrue();
    }

    /** Whether the signal comes while it is read or just after: nothing of it is published. */
    @Test
    void aFileThatIsStillBeingReadPublishesNothing() throws Exception {
        try (Handle holding = database.jdbi().open();
                Program load = load("rows.csv")) {
            holding.useTransaction(handle -> {
                // the first rows meet this lock when they are staged
                handle.execute("lock table staged in access exclusive mode");
                load.await(() ->
                        is("select exists (select from pg_locks where relation = 'staged'::regclass and not granted)"));
                load.interrupt();
            });
            assertThat(load.awaitExit()).isEqualTo(SIGINT);
            JsonNode report = new ObjectMapper().readTree(load.out());
            assertThat(report.get("published").asInt()).isZero();
            assertThat(load.out()).contains("cancelled");
        }
        assertThat(new Ledger(database, Clock.systemUTC(), Deadlines.NONE).unfinished())
                .isEmpty();
        assertThat(new Feed(database).head()).isZero();
    }

    /** The lock goes to whoever waits longest: to the load, and then back to the test before its next transaction. */
    private void letOneTransactionPass(Handle holding) {
        while (!is(
                "select exists (select from pg_locks where locktype = 'advisory' and objsubid = 1 and not granted)")) {
            Pause.briefly();
        }
        holding.execute(UNLOCK);
        holding.execute(LOCK);
        assertThat(new Feed(database).head()).isEqualTo(20_000);
    }

    private static void assertReport(Program load) throws Exception {
        JsonNode report = new ObjectMapper().readTree(load.out());
        assertThat(report.get("received").asInt()).isEqualTo(ROWS);
        assertThat(report.get("published").asInt()).isEqualTo(20_000);
        assertThat(report.at("/refusals/cancelled").asInt()).isEqualTo(10_000);
        assertThat(report.at("/files/1/error/code").asText()).isEqualTo("cancelled");
        assertThat(load.errors()).contains("The load was cancelled");
    }

    private Program load(String... files) throws Exception {
        String[] arguments = new String[files.length + 4];
        System.arraycopy(new String[] {"load", "penalties", "--json", "--force"}, 0, arguments, 0, 4);
        for (int file = 0; file < files.length; file++) {
            arguments[4 + file] = write(files[file]).toString();
        }
        Map<String, String> settings =
                Map.of("OPENCREDIT_DATABASE_URL", url, "OPENCREDIT_SECRET", "0123456789abcdef0123456789abcdef");
        return Program.start(folder.resolve("home"), folder, settings, arguments);
    }

    private Path write(String name) throws Exception {
        String rows = IntStream.range(0, ROWS).mapToObj(ROW::formatted).collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve(name), HEADER + "\n" + rows + "\n");
    }

    private boolean is(String question) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.select(question).mapTo(boolean.class).one());
    }
}

package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in a load, as a process of its own. The test holds the ledger's lock, so that the load is where it should be. */
class CancelledLoadTest {
    private static final String NOTED = "select count(*) = 1 from act where deed = 'cancel'";

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

    @Test
    void whatIsNotInTheLedgerIsNotPublishedLater() throws Exception {
        try (Handle holding = loads.database().jdbi().open()) {
            SignalledLoads.lock(holding);
            try (Program load = loads.start(loads.external(), loads.rows("rows.csv"), loads.rows("more.csv"))) {
                load.await(() -> loads.is("select exists (select from batch)"));
                letOneTransactionPass(holding);
                load.interrupt();
                // though the test has the ledger's lock
                load.await(() -> loads.is("select state = 'cancelling' from batch"));
                assertThat(loads.is(NOTED)).isFalse();
                SignalledLoads.unlock(holding);
                assertThat(load.awaitExit()).isEqualTo(SignalledLoads.SIGINT);
                assertReport(load);
            }
        }
        assertThat(loads.ledger().unfinished())
                .as("a server would go on with these")
                .isEmpty();
        assertThat(loads.head()).isEqualTo(20_000);
        assertThat(loads.is("select not exists (select from staged)")).isTrue();
        assertThat(loads.is(NOTED)).isTrue();
    }

    /** Whether the signal comes while it is read or just after: nothing of it is published. */
    @Test
    void aFileThatIsStillBeingReadPublishesNothing() throws Exception {
        try (Handle holding = loads.database().jdbi().open();
                Program load = loads.start(loads.external(), loads.rows("rows.csv"))) {
            holding.useTransaction(handle -> {
                // the first rows meet this lock when they are staged
                handle.execute("lock table staged in access exclusive mode");
                load.await(() -> loads.is(
                        "select exists (select from pg_locks where relation = 'staged'::regclass and not granted)"));
                load.interrupt();
            });
            assertThat(load.awaitExit()).isEqualTo(SignalledLoads.SIGINT);
            JsonNode report = new ObjectMapper().readTree(load.out());
            assertThat(report.get("published").asInt()).isZero();
            assertThat(load.out()).contains("cancelled");
        }
        assertThat(loads.ledger().unfinished()).isEmpty();
        assertThat(loads.head()).isZero();
    }

    /** The lock goes to whoever waits longest: to the load, and then back to the test before its next transaction. */
    private void letOneTransactionPass(Handle holding) {
        while (!loads.is(
                "select exists (select from pg_locks where locktype = 'advisory' and objsubid = 1 and not granted)")) {
            Pause.briefly();
        }
        SignalledLoads.unlock(holding);
        SignalledLoads.lock(holding);
        assertThat(loads.head()).isEqualTo(20_000);
    }

    private static void assertReport(Program load) throws Exception {
        JsonNode report = new ObjectMapper().readTree(load.out());
        assertThat(report.get("received").asInt()).isEqualTo(SignalledLoads.ROWS);
        assertThat(report.get("published").asInt()).isEqualTo(20_000);
        assertThat(report.at("/refusals/cancelled").asInt()).isEqualTo(10_000);
        assertThat(report.at("/files/1/error/code").asText()).isEqualTo("cancelled");
        assertThat(load.errors()).contains("The load was cancelled");
    }
}

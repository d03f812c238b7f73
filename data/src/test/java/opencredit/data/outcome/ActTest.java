package opencredit.data.outcome;

import static opencredit.data.store.TestDisclosures.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of every entry it is known who wrote it, and of every batch who submitted it and in what state it is. */
class ActTest {
    private static final String UNKNOWN =
            "select seq from entry where (select count(*) from act where seq between first_seq and last_seq) <> 1";

    private static final String ACTS =
            "select concat_ws(' ', deed, actor, reason, batch, first_seq, last_seq) from act order by id";

    private Database database;
    private Ledger ledger;

    @BeforeEach
    void open() {
        database = TestDatabase.emptied();
        ledger = new Ledger(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        TestDatabase.leave(database);
    }

    @Test
    void everyEntryHasOneAct() {
        long batch = Batches.stage(database, List.of(of("penalties", 1), of("penalties", 2), of("penalties", 3)));
        ledger.append(batch, 1, rows -> {});
        UUID id = Batches.id(database, of("penalties", 1));
        ledger.withdraw(id, new Act("command-line:li", "court-order"), null);
        ledger.withdraw(id, new Act("command-line:li", "court-order"), null);
        ledger.restore(id, new Act("command-line:wang", "court-order"), of("penalties", 1));
        assertThat(ledger.withdrawEnded(Instant.parse("9999-01-01T00:00:00Z"), () -> false))
                .isEqualTo(3);
        assertThat(strings(ACTS))
                .containsExactly(
                        "append test update " + batch + " 1 1",
                        "append test update " + batch + " 2 2",
                        "append test update " + batch + " 3 3",
                        "withdraw command-line:li court-order 4 4",
                        "restore command-line:wang court-order 5 5",
                        "withdraw server window-ended 6 8");
        assertThat(strings(UNKNOWN)).isEmpty();
    }

    @Test
    void aBatchSaysInWhatStateItIs() {
        long done = Batches.stage(database, List.of(of("penalties", 1)));
        long cancelled = Batches.stage(database, List.of(of("penalties", 2), of("penalties", 3)));
        assertThat(states()).containsExactly("staged test open", "staged test open");
        ledger.append(done, rows -> {});
        ledger.cancel(cancelled, "test");
        assertThat(states()).containsExactly("appended test ended", "cancelling test open");
        assertThat(ledger.unfinished()).containsExactly(cancelled);
        ledger.append(cancelled, rows -> {});
        ledger.cancel(done, "test");
        assertThat(states()).containsExactly("appended test ended", "cancelled test ended");
        assertThat(ledger.unfinished()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000b"})
    void anActorIsOneLine(String actor) {
        assertThatThrownBy(() -> new Act(actor, "update")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Act("a".repeat(201), "update")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> states() {
        return strings(
                "select concat_ws(' ', state, submitter, case when ended is null then 'open' else 'ended' end) from batch order by id");
    }

    private List<String> strings(String query) {
        return database.jdbi()
                .withHandle(handle -> handle.select(query).mapTo(String.class).list());
    }
}

package opencredit.data.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.BatchOutcome;
import opencredit.data.outcome.BatchState;
import opencredit.data.outcome.Brake;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import opencredit.data.store.write.Staging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A batch that waits holds its contents for a stated time, and nothing that was taken out meanwhile. */
class WaitingBatchesTest {
    private static final int CHANGED = 101;

    private final Database database = TestDatabase.emptied();
    private final Ledger ledger = Batches.ledger(database);

    @AfterEach
    void close() {
        Invariants.check(database);
        TestDatabase.leave(database);
    }

    @Test
    void whatNobodyConfirmsInTimeIsCancelled() {
        Batches.load(database, "licences", 1, (int) Brake.FILLING);
        long batch;
        try (Staging staging = Staging.open(database, "licences", "much.csv", Acts.LOAD)) {
            IntStream.rangeClosed(1, CHANGED)
                    .forEach(number -> staging.publish(number, TestDisclosures.of("licences", number, "等着的")));
            Staging.Staged staged = staging.finish("{}", new Brake(0.05), () -> {});
            assertThat(staged.stopped()).isNotNull();
            batch = staged.batch();
        }
        Instant last = Instant.now().plus(WaitingBatches.LONGEST);
        assertThat(ledger.endWaiting(last.minus(Duration.ofHours(1)))).isZero();
        assertThat(held("等着的")).isEqualTo(CHANGED);
        assertThat(ledger.endWaiting(last.plus(Duration.ofHours(1)))).isEqualTo(1);
        assertThat(held("等着的")).isZero();
        assertThat(ledger.confirm(batch, "test")).isEqualTo(new BatchOutcome.InState(BatchState.CANCELLED));
        assertThat(ledger.endWaiting(last.plus(Duration.ofHours(1)))).isZero();
    }

    /** A batch that was being staged when a record was corrected is seen by nobody then. */
    @Test
    void whatWasBeingStagedLosesItAfterwards() {
        Disclosure old = TestDisclosures.of("licences", 1, "旧内容");
        Batches.load(database, old);
        long batch = Batches.stage(
                database, List.of(TestDisclosures.of("licences", 1, "旧内容二"), TestDisclosures.of("licences", 2, "另一条")));
        run("update batch set state = 'waiting', waits_since = now() where id = ?", batch);
        run("update staged set batch = -batch where batch = ?", batch);
        ledger.correct(Batches.id(database, old), Acts.of("privacy"), TestDisclosures.of("licences", 1, "新内容"));
        run("update staged set batch = -batch where batch = ?", -batch);
        assertThat(held("旧内容")).isEqualTo(1);
        assertThat(ledger.endWaiting(Instant.now())).isZero();
        assertThat(held("旧内容")).isZero();
        assertThat(held("另一条")).isEqualTo(1);
        ledger.confirm(batch, "test");
        assertThat(ledger.append(batch, rows -> {}).published()).isEqualTo(1);
    }

    private void run(String statement, long batch) {
        database.jdbi().useHandle(handle -> handle.execute(statement, batch));
    }

    private long held(String text) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.select("select count(*) from version where content like '%' || ? || '%'", text)
                                .mapTo(long.class)
                                .one());
    }
}

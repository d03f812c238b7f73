package opencredit.data.outcome;

import static opencredit.data.store.TestDisclosures.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.BatchOutcome.Accepted;
import opencredit.data.outcome.BatchOutcome.InState;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.BatchImpact;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import opencredit.data.store.write.Staging;
import opencredit.data.store.write.Staging.Staged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A batch that changes too much waits, and nothing but a second word moves it. */
class BrakeTest {
    private static final int SHOWN = 1_000;

    private Database database;
    private Ledger ledger;

    @BeforeEach
    void open() {
        database = TestDatabase.emptied();
        ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
    }

    @AfterEach
    void close() {
        TestDatabase.leave(database);
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 1000000, 0, false",
        "0.05, 1000000, 999, false",
        "0.05, 100, 1000, false",
        "0.05, 101, 1000, true",
        "0.05, 500, 10000, false",
        "0.05, 501, 10000, true",
        "0.5, 501, 1000, true",
        "1, 1000, 1000, false",
        "1, 1001, 1000, true"
    })
    void stopsMoreThanItsShare(double share, long changed, long shown, boolean stops) {
        assertThat(new Brake(share).stops(changed, shown)).isEqualTo(stops);
        assertThat(Brake.RELEASED.stops(changed, shown)).isFalse();
    }

    @Test
    void whatWaitsIsPublishedOnlyWhenItIsConfirmed() {
        Batches.load(database, "penalties", 0, SHOWN);
        Staged staged = stage(SHOWN, 101, "new");
        assertThat(staged.stopped()).isEqualTo(new BatchImpact(101, 101, 0, 0, SHOWN, 0));
        assertThat(ledger.unfinished()).isEmpty();
        assertThatThrownBy(() -> ledger.append(staged.batch(), rows -> {})).isInstanceOf(IllegalStateException.class);
        assertThat(head()).isEqualTo(SHOWN);
        assertThat(ledger.confirm(staged.batch(), "test")).isEqualTo(new Accepted());
        assertThat(ledger.unfinished()).containsExactly(staged.batch());
        assertThat(ledger.append(staged.batch(), rows -> {}).published()).isEqualTo(101);
        assertThat(ledger.confirm(staged.batch(), "test")).isEqualTo(new InState(BatchState.APPENDED));
        assertThat(ledger.cancel(staged.batch(), "test")).isEqualTo(new InState(BatchState.APPENDED));
        Invariants.check(database);
    }

    @Test
    void everyKindOfChangeCounts() {
        Batches.load(database, "penalties", 0, SHOWN);
        try (Staging staging = Staging.open(database, "penalties", "test.csv", Acts.LOAD)) {
            for (int row = 0; row < 300; row++) {
                int third = row % 3;
                if (third == 0) {
                    staging.publish(row + 1, of("penalties", row, "amended"));
                } else if (third == 1) {
                    staging.publish(row + 1, of("penalties", SHOWN + row));
                } else {
                    // of two that end the same record one does, and of an unknown record none
                    int number = row < 150 ? SHOWN / 2 + row / 6 : SHOWN * 9 + row;
                    staging.end(row + 1, TestDisclosures.key("penalties", number), "revoked");
                }
            }
            Staged staged = staging.finish("{}", new Brake(0.05), () -> {});
            assertThat(staged.stopped()).isNotNull();
            assertThat(staged.stopped().amended()).isEqualTo(100);
            assertThat(staged.stopped().published()).isEqualTo(100);
            assertThat(staged.stopped().withdrawn()).isEqualTo(25);
        }
    }

    @Test
    void whatChangesNothingNeverWaits() {
        Batches.load(database, "penalties", 0, SHOWN);
        try (Staging staging = Staging.open(database, "penalties", "test.csv", Acts.LOAD)) {
            IntStream.range(0, SHOWN).forEach(number -> staging.publish(number + 1, of("penalties", number)));
            assertThat(staging.finish("{}", new Brake(0.05), () -> {}).stopped())
                    .isNull();
        }
    }

    /** Another dataset's records say nothing about how much is too much. */
    @Test
    void anEmptyDatasetIsFilledWithoutASecondWord() {
        Batches.load(database, "licences", 0, SHOWN);
        assertThat(stage(0, SHOWN, "first").stopped()).isNull();
    }

    @Test
    void whatIsCancelledLeavesNothing() {
        Batches.load(database, "penalties", 0, SHOWN);
        Staged staged = stage(SHOWN, 101, "new");
        assertThat(ledger.cancel(staged.batch(), "test")).isEqualTo(new Accepted());
        assertThat(ledger.confirm(staged.batch(), "test")).isEqualTo(new InState(BatchState.CANCELLING));
        assertThat(ledger.append(staged.batch(), rows -> {}).refused()).containsEntry("cancelled", 101L);
        assertThat(ledger.confirm(staged.batch(), "test")).isEqualTo(new InState(BatchState.CANCELLED));
        assertThat(ledger.confirm(staged.batch() + 1, "test")).isEqualTo(new BatchOutcome.Unknown());
        assertThat(ledger.cancel(-1, "test")).isEqualTo(new BatchOutcome.Unknown());
        assertThat(head()).isEqualTo(SHOWN);
        Invariants.check(database);
    }

    /** A great load empties the table of staged rows, but not of those that wait. */
    @Test
    void whatWaitsOutlastsOtherLoads() {
        Batches.load(database, "penalties", 0, SHOWN);
        Staged staged = stage(0, 200, "waits");
        assertThat(staged.stopped()).isNotNull();
        Batches.load(database, "licences", 0, 20_001);
        Batches.load(database, of("penalties", 1, "meanwhile"));
        ledger.confirm(staged.batch(), "test");
        assertThat(ledger.append(staged.batch(), rows -> {}).amended()).isEqualTo(200);
        Invariants.check(database);
    }

    @Test
    void ofTwoWordsOneHolds() throws Exception {
        Batches.load(database, "penalties", 0, SHOWN);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 5; round++) {
                long batch = stage(SHOWN, 101, "round " + round).batch();
                Callable<BatchOutcome> confirm = () -> ledger.confirm(batch, "one");
                Callable<BatchOutcome> cancel = () -> ledger.cancel(batch, "another");
                List<BatchOutcome> outcomes = new ArrayList<>();
                for (Future<BatchOutcome> each : threads.invokeAll(List.of(confirm, confirm))) {
                    outcomes.add(each.get());
                }
                assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
                assertThat(threads.submit(cancel).get()).isEqualTo(new Accepted());
                assertThat(ledger.append(batch, rows -> {}).published()).isZero();
            }
        }
        Invariants.check(database);
    }

    private Staged stage(int from, int count, String facts) {
        List<Disclosure> rows = IntStream.range(from, from + count)
                .mapToObj(number -> of("penalties", number, facts))
                .toList();
        try (Staging staging = Staging.open(database, "penalties", "test.csv", Acts.LOAD)) {
            for (int row = 0; row < rows.size(); row++) {
                staging.publish(row + 1, rows.get(row));
            }
            return staging.finish("{}", new Brake(0.05), () -> {});
        }
    }

    private long head() {
        return new Feed(database).head();
    }
}

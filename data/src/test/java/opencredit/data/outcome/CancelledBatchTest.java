package opencredit.data.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import opencredit.data.ledger.Disclosure;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.lock.Lock;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Batches;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class CancelledBatchTest extends AppendedPenalties {
    /** How many of twelve rows, two a transaction: where it is cancelled once 0, 1, 2 … 10 rows are in the ledger. */
    private static final List<Long> CANCELLED = List.of(12L, 10L, 10L, 8L, 8L, 6L, 6L, 4L, 4L, 2L, 2L);

    /** Whatever was in the ledger when it was cancelled stays, and nothing else of it comes, whoever appends it. */
    @Test
    void aCancelledBatchPublishesNoFurtherRow() {
        Batches.load(database, penalty(1, "old"), penalty(2, "same"));
        List<Long> cancelled = new ArrayList<>();
        for (int rowsBefore = 0; rowsBefore <= 10; rowsBefore++) {
            int stop = rowsBefore;
            long batch = Batches.stage(database, List.of(mixture(rowsBefore)));
            if (stop == 0) {
                ledger.cancel(batch, "test");
            }
            Appended report = ledger.append(batch, 2, rows -> {
                if (rows >= stop) {
                    ledger.cancel(batch, "test");
                }
            });
            assertThat(rowsOf(report)).as("rows before %s", stop).isEqualTo(12);
            cancelled.add(report.refused().getOrDefault("cancelled", 0L));
            assertThat(ledger.unfinished()).isEmpty();
            long head = new Feed(database).head();
            assertThat(ledger.append(batch, rows -> {})).isEqualTo(report);
            assertThat(new Feed(database).head()).isEqualTo(head);
            Invariants.check(database);
        }
        assertThat(cancelled).isEqualTo(CANCELLED);
    }

    @Test
    void whatWasCancelledIsPublishedByTheNextLoad() {
        Disclosure[] rows = IntStream.range(0, 9).mapToObj(n -> penalty(n, "a")).toArray(Disclosure[]::new);
        long batch = Batches.stage(database, List.of(rows));
        Appended cancelled = ledger.append(batch, 2, done -> ledger.cancel(batch, "test"));
        assertThat(cancelled.published()).isEqualTo(4); // two transactions at a time
        assertThat(cancelled.refused()).isEqualTo(Map.of("cancelled", 5L));
        assertThat(cancelled.rows()).containsExactly(new RefusedRow(5, "cancelled"));
        Appended again = Batches.load(database, rows);
        assertThat(again.published()).isEqualTo(5);
        assertThat(again.unchanged()).isEqualTo(4);
        Invariants.check(database);
    }

    /** Whoever appends holds the ledger's lock nearly all the time: a word that waits for it comes too late. */
    @Test
    void aCancellationWaitsForNoLockAndIsNotedWhenItTakesEffect() {
        long batch = Batches.stage(database, List.of(penalty(1, "a"), penalty(2, "a")));
        try (Handle appending = database.jdbi().open()) {
            appending.begin();
            Lock.take(appending, Clock.systemUTC());
            assertThat(ledger.cancel(batch, "command-line:li")).isEqualTo(new BatchOutcome.Accepted());
            assertThat(ledger.cancel(batch, "command-line:wang"))
                    .isEqualTo(new BatchOutcome.InState(BatchState.CANCELLING));
            assertThat(cancellations()).isEmpty();
            appending.rollback();
        }
        // the process that was to drop the rows died: another does it
        assertThat(ledger.unfinished()).containsExactly(batch);
        assertThat(Batches.ledger(database).append(batch, rows -> {}).refused()).isEqualTo(Map.of("cancelled", 2L));
        ledger.append(batch, rows -> {});
        assertThat(cancellations()).containsExactly("command-line:li " + batch);
        Invariants.check(database);
    }

    /** The append has the ledger's lock and changes the batch's row; the word takes the row alone. */
    @Test
    void cancellingWhileItIsAppendedLocksNobodyOut() {
        for (int round = 0; round < 20; round++) {
            long batch = Batches.stage(database, List.of(mixture(round)));
            CompletableFuture<BatchOutcome> word = CompletableFuture.supplyAsync(() -> ledger.cancel(batch, "test"));
            Appended report = ledger.append(batch, 2, rows -> {});
            boolean isStopped = word.join() instanceof BatchOutcome.Accepted;
            assertThat(rowsOf(ledger.append(batch, rows -> {}))).isEqualTo(12);
            assertThat(isStopped || !report.refused().containsKey("cancelled")).isTrue();
            assertThat(cancellations()).filteredOn(("test " + batch)::equals).hasSize(isStopped ? 1 : 0);
            assertThat(ledger.unfinished()).isEmpty();
        }
        Invariants.check(database);
    }

    private List<String> cancellations() {
        return database.jdbi()
                .withHandle(handle -> handle.select(
                                "select actor || ' ' || batch from act where deed = 'cancel' order by id")
                        .mapTo(String.class)
                        .list());
    }

    /** New, amended, unchanged, repeated and contradicting rows, twelve together; each time other records. */
    private static Disclosure[] mixture(int round) {
        int from = 100 * (round + 1);
        return new Disclosure[] {
            penalty(from, "a"), penalty(1, "round " + round), penalty(from + 1, "a"), penalty(from, "a"),
            penalty(2, "same"), penalty(from + 1, "b"), penalty(from + 2, "a"), penalty(from + 3, "a"),
            penalty(from + 2, "b"), penalty(from + 4, "a"), penalty(from + 5, "a"), penalty(from + 6, "a")
        };
    }

    private static long rowsOf(Appended report) {
        return report.published()
                + report.amended()
                + report.unchanged()
                + report.withdrawn()
                + report.refused().values().stream().mapToLong(Long::longValue).sum();
    }
}

package opencredit.data.outcome;

import static opencredit.data.store.TestDisclosures.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.UndoOutcome.NotUndone;
import opencredit.data.outcome.UndoOutcome.Undone;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.column.RecordColumn;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch is taken back whole, once, and nothing that others did with it. */
class UndoTest {
    private static final Act ACT = Acts.of("batch-undone");

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

    @Test
    void whatItPublishedIsWithdrawnAndWhatItAmendedIsAsBefore() {
        Batches.load(database, penalties("old", 1, 2, 3, 4));
        List<String> before = shown();
        long batch = append(penalties("new", 2, 3, 4, 5, 6, 7));
        assertThat(shown()).isNotEqualTo(before);
        Undone undone = (Undone) ledger.undo(batch, ACT, 2);
        assertThat(undone).isEqualTo(new Undone(3, 3, 0, List.of(), 16));
        assertThat(shown()).isEqualTo(before);
        assertThat(strings("select distinct concat_ws(' ', event, reason) from entry where seq > 10 order by 1"))
                .containsExactly("amended batch-undone", "withdrawn batch-undone");
        // the same as before in every column that readers and loads compare
        assertThat(Batches.load(database, penalties("old", 1, 2, 3, 4)).unchanged())
                .isEqualTo(4);
        Invariants.check(database);
    }

    @Test
    void twiceUndoesNothingMore() {
        long batch = append(penalties("a", 1, 2));
        assertThat(ledger.undo(batch, ACT)).isInstanceOf(Undone.class);
        assertThat(ledger.undo(batch, ACT)).isEqualTo(new NotUndone(new BatchOutcome.InState(BatchState.UNDONE)));
        assertThat(new Feed(database).head()).isEqualTo(4);
        assertThat(ledger.append(batch, rows -> {}).published()).isEqualTo(2);
        assertThat(new Feed(database).head()).isEqualTo(4);
    }

    /** The corrected file may be loaded after the wrong one was undone, and be undone too. */
    @Test
    void theNextLoadBringsBackWhatWasUndone() {
        UUID first = firstId(append(penalties("wrong", 1, 2, 3)));
        ledger.undo(1, ACT);
        long right = append(penalties("right", 1, 2, 3, 4));
        assertThat(strings("select concat_ws(' ', event, reason, version) from entry where seq > 6 order by seq"))
                .containsExactly(
                        "restored loaded-again 2",
                        "restored loaded-again 2",
                        "restored loaded-again 2",
                        "published first-publication 1");
        assertThat(id(1)).isEqualTo(first);
        assertThat(strings("select r.id::text from record r join entry e on e.record = r.id and e.event = 'published'"
                        + " where r.published_at <> e.at"))
                .isEmpty();
        Invariants.check(database);
        assertThat(ledger.undo(right, ACT)).isEqualTo(new Undone(4, 0, 0, List.of(), 14));
        assertThat(Batches.load(database, penalties("again", 1)).published()).isEqualTo(1);
        Invariants.check(database);
    }

    /** Two files that bring the same records back, staged side by side; and one that others withdraw meanwhile. */
    @Test
    void whatWasBroughtBackMeanwhileIsComparedAgain() {
        append(penalties("wrong", 1, 2, 3, 4));
        ledger.undo(1, ACT);
        long one = Batches.stage(database, penalties("one", 1, 2, 3));
        long other = Batches.stage(
                database, List.of(of("penalties", 1, "one"), of("penalties", 2, "other"), of("penalties", 3, "other")));
        assertThat(ledger.append(one, rows -> {}).published()).isEqualTo(3);
        ledger.withdraw(id(3), Acts.of("privacy"), null);
        Appended second = ledger.append(other, rows -> {});
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(second.amended()).isEqualTo(1);
        assertThat(second.refused()).containsOnlyKeys("withdrawn");
        assertThat(facts(id(2))).contains("other");
        Invariants.check(database);
    }

    private UUID firstId(long batch) {
        assertThat(batch).isEqualTo(1);
        return id(1);
    }

    @Test
    void whatOthersChangedSinceStays() {
        Batches.load(database, penalties("old", 1, 2));
        long batch = append(penalties("new", 1, 2, 3, 4, 5));
        Batches.load(database, penalties("later", 1, 3));
        ledger.withdraw(Batches.id(database, of("penalties", 4)), Acts.of("privacy"), null);
        List<UUID> left = List.of(id(1), id(3));
        Undone undone = (Undone) ledger.undo(batch, ACT);
        assertThat(undone.withdrawn()).isEqualTo(1);
        assertThat(undone.amended()).isEqualTo(1);
        assertThat(undone.left()).isEqualTo(3);
        assertThat(undone.records()).containsAll(left).hasSize(3);
        assertThat(facts(id(1))).contains("later");
        assertThat(facts(id(2))).contains("old");
        Invariants.check(database);
    }

    @Test
    void onlyWhatIsInTheLedgerIsUndone() {
        long staged = Batches.stage(database, penalties("a", 1, 2));
        assertThat(ledger.undo(staged, ACT)).isEqualTo(new NotUndone(new BatchOutcome.InState(BatchState.STAGED)));
        assertThat(ledger.undo(staged + 1, ACT)).isEqualTo(new NotUndone(new BatchOutcome.Unknown()));
        ledger.cancel(staged, "test");
        assertThat(ledger.undo(staged, ACT)).isEqualTo(new NotUndone(new BatchOutcome.InState(BatchState.CANCELLING)));
    }

    @Test
    void aCancelledBatchIsUndoneAsFarAsItCame() {
        long batch = Batches.stage(database, penalties("a", 1, 2, 3, 4, 5));
        ledger.append(batch, 2, done -> ledger.cancel(batch, "test"));
        long published = new Feed(database).head();
        assertThat(ledger.undo(batch, ACT)).isEqualTo(new Undone(published, 0, 0, List.of(), 2 * published));
        Invariants.check(database);
    }

    /** Of a batch from before acts were kept it is not known what it wrote. */
    @Test
    void anOldBatchIsNotGuessedAt() {
        long batch = append(penalties("a", 1, 2));
        database.jdbi().useTransaction(handle -> {
            TestDatabase.unguard(handle);
            handle.execute("delete from act");
        });
        assertThat(ledger.undo(batch, ACT)).isEqualTo(new NotUndone(new BatchOutcome.NotKept()));
        assertThat(new Feed(database).head()).isEqualTo(2);
    }

    /** A name that was forgotten since does not come back. */
    @Test
    void aForgottenBodyIsNotNamedAgain() {
        Batches.load(database, penalties("old", 1));
        long batch = append(penalties("new", 1));
        database.jdbi().useHandle(handle -> handle.execute("update authority set name = '#' || id"));
        assertThat(ledger.undo(batch, ACT))
                .isInstanceOfSatisfying(
                        Undone.class, undone -> assertThat(undone.left()).isEqualTo(1));
        assertThat(facts(id(1))).contains("new");
    }

    @Test
    void theAmendmentsOfAWithdrawnRecordAreForgotten() {
        Batches.load(database, penalties("old", 1));
        Batches.load(database, penalties("new", 1));
        assertThat(strings("select id::text from former")).hasSize(1);
        ledger.withdraw(id(1), Acts.of("privacy"), null);
        assertThat(strings("select id::text from former")).isEmpty();
    }

    @Test
    void severalAtOnceBesideALoadUndoItOnce() throws Exception {
        Batches.load(database, "penalties", 0, 60);
        long batch = append(IntStream.range(30, 90)
                .mapToObj(number -> of("penalties", number, "new"))
                .toList());
        Callable<UndoOutcome> undo = () -> ledger.undo(batch, ACT, 5);
        Callable<UndoOutcome> load = () -> {
            Batches.load(database, "licences", 0, 50);
            return new NotUndone(new BatchOutcome.Unknown());
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<UndoOutcome> each : threads.invokeAll(List.of(undo, undo, load))) {
                each.get();
            }
        }
        assertThat(strings(
                        "select concat_ws(' ', event, count(*)) from entry where reason = 'batch-undone' group by event"
                                + " order by event"))
                .containsExactly("amended 30", "withdrawn 30");
        assertThat(new Feed(database).head()).isEqualTo(60 + 60 + 50 + 60);
        Invariants.check(database);
    }

    private long append(List<Disclosure> rows) {
        long batch = Batches.stage(database, rows);
        ledger.append(batch, 3, done -> {});
        return batch;
    }

    private static List<Disclosure> penalties(String facts, Integer... numbers) {
        return Arrays.stream(numbers)
                .map(number -> of("penalties", number, facts))
                .toList();
    }

    private UUID id(int number) {
        return Batches.id(database, of("penalties", number));
    }

    private String facts(UUID id) {
        return strings("select v.content from record r join version v on v.id = r.content where r.id = '" + id + "'")
                .getFirst();
    }

    /** All that readers filter, sort and compare by. */
    private List<String> shown() {
        return strings("select concat_ws('|', id, key, digest, published_at, dataset, " + RecordColumn.ALL
                + ") from record order by id");
    }

    private List<String> strings(String query) {
        return database.jdbi()
                .withHandle(handle -> handle.select(query).mapTo(String.class).list());
    }
}

package opencredit.data.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Appended;
import opencredit.data.outcome.Outcome;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was deleted because it must not be public never comes back, in whatever order a record is written. */
class DeletedContentTest {
    private static final int RECORDS = 8;
    private static final int WRITES = 14;

    private final Database database = TestDatabase.emptied();
    private final Ledger ledger = Batches.ledger(database);

    @AfterEach
    void close() {
        TestDatabase.leave(database);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingComesBackInAnyOrder(long seed) {
        for (int number = 1; number <= RECORDS; number++) {
            DrawnHistory history = new DrawnHistory(database, number, seed);
            for (int write = 0; write < WRITES; write++) {
                history.next();
                assertThat(history.leaked()).as("%s", history).isEmpty();
            }
            history.end();
            assertThat(history.leaked()).as("%s", history).isEmpty();
        }
        Invariants.check(database);
    }

    /** The row was staged to bring back what was undone, and meets a record that was brought back and corrected since. */
    @Test
    void norByABatchThatWouldHaveBroughtTheRecordBack() {
        Disclosure old = of("旧");
        Batches.load(database, old);
        UUID id = Batches.id(database, old);
        ledger.withdraw(id, Acts.of("batch-undone"), null);
        long waiting = Batches.stage(database, List.of(old, TestDisclosures.of("licences", 2)));
        ledger.restore(id, Acts.of("withdrawn-in-error"), old);
        ledger.correct(id, Acts.of("privacy"), of("新"));
        assertThat(texts()).noneMatch(text -> text.contains("旧"));
        Appended appended = ledger.append(waiting, rows -> {});
        assertThat(appended.published()).isEqualTo(1);
        assertThat(appended.refused()).isEqualTo(Map.of("corrected-record", 1L));
        assertThat(texts()).noneMatch(text -> text.contains("旧"));
        Invariants.check(database);
    }

    @Test
    void norByALoadAfterTheCorrectedRecordWasUndone() {
        Disclosure old = of("旧");
        Batches.load(database, old);
        UUID id = Batches.id(database, old);
        ledger.correct(id, Acts.of("privacy"), of("新"));
        ledger.withdraw(id, Acts.of("batch-undone"), null);
        assertThat(Batches.load(database, old).refused()).isEqualTo(Map.of("corrected-record", 1L));
        assertThat(ledger.restore(id, Acts.of("withdrawn-in-error"), of("新"))).isInstanceOf(Outcome.Written.class);
        assertThat(Batches.load(database, of("新")).unchanged()).isEqualTo(1);
    }

    /** Nor where its publisher has said the same meanwhile, so that loads amend the record again. */
    @ParameterizedTest
    @ValueSource(strings = {"corrected", "privacy"})
    void norByABatchFromBeforeTheCorrection(String reason) {
        Disclosure old = of("旧");
        long waiting = Batches.stage(database, List.of(old, TestDisclosures.of("licences", 2)));
        Batches.load(database, old);
        ledger.correct(Batches.id(database, old), Acts.of(reason), of("新"));
        assertThat(texts()).noneMatch(text -> text.contains("旧"));
        assertThat(Batches.load(database, of("新")).unchanged()).isEqualTo(1);
        assertThat(ledger.append(waiting, rows -> {}).refused()).isEqualTo(Map.of("corrected-record", 1L));
        assertThat(texts()).noneMatch(text -> text.contains("旧"));
        Invariants.check(database);
    }

    @Test
    void aWithdrawalTakesItOutOfWhatWaits() {
        Disclosure old = of("旧");
        Batches.load(database, old);
        UUID id = Batches.id(database, old);
        long waiting = Batches.stage(database, List.of(of("旧二"), TestDisclosures.of("licences", 2)));
        ledger.withdraw(id, Acts.of("privacy"), null);
        assertThat(texts()).noneMatch(text -> text.contains("旧"));
        ledger.restore(id, Acts.of("withdrawn-in-error"), of("新"));
        assertThat(ledger.append(waiting, rows -> {}).refused()).isEqualTo(Map.of("withdrawn", 1L));
        assertThat(Batches.load(database, old).refused()).isEqualTo(Map.of("corrected-record", 1L));
        assertThat(texts()).noneMatch(text -> text.contains("旧"));
        Invariants.check(database);
    }

    /** A row that would bring a record back is about somebody else than the record that came back meanwhile. */
    @Test
    void whatWouldComeBackIsComparedWithItsSubject() {
        Party one = TestDisclosures.subject(1);
        Disclosure old = TestDisclosures.about(of("旧"), one);
        Batches.load(database, old);
        UUID id = Batches.id(database, old);
        ledger.withdraw(id, Acts.of("batch-undone"), null);
        long waiting = Batches.stage(database, List.of(TestDisclosures.about(of("他"), TestDisclosures.subject(2))));
        ledger.restore(id, Acts.of("withdrawn-in-error"), old);
        assertThat(ledger.append(waiting, rows -> {}).refused()).isEqualTo(Map.of("another-subject", 1L));
        assertThat(texts()).noneMatch(text -> text.contains("他"));
        Invariants.check(database);
    }

    private static Disclosure of(String facts) {
        return TestDisclosures.of("licences", 1, "内容" + facts + "。");
    }

    private List<String> texts() {
        return new ArrayList<>(database.jdbi()
                .withHandle(handle -> handle.select("select content from version")
                        .mapTo(String.class)
                        .list()));
    }
}

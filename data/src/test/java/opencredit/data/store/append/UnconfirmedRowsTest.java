package opencredit.data.store.append;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Entry;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Appended;
import opencredit.data.outcome.Brake;
import opencredit.data.outcome.Delivery;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.store.DisclosureCopy;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.BatchImpact;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import opencredit.data.store.write.Staging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody publishes alone waits, and is not published where it became such a row only after it was staged. */
class UnconfirmedRowsTest {
    private static final Brake USUAL = new Brake(0.05);

    private final Database database = TestDatabase.emptied();
    private final Ledger ledger = Batches.ledger(database);

    @AfterEach
    void close() {
        Invariants.check(database);
        TestDatabase.leave(database);
    }

    private static Disclosure harmless(int number, String facts) {
        return TestDisclosures.of("penalties", number, facts);
    }

    private static Disclosure harmful(int number, String facts) {
        Disclosure one = harmless(number, facts);
        return DisclosureCopy.of(one)
                .standing(one.standing().withSecondPerson(true))
                .disclosure();
    }

    private Staging.Staged stage(Brake brake, @Nullable UUID restores, Disclosure... rows) {
        Delivery delivery =
                restores == null ? null : Delivery.restoring(new OwnBodies(List.of(body(rows[0])), false), restores);
        try (Staging staging = Staging.open(
                database, "penalties", "test.csv", Acts.of("court-order"), delivery, InstantSource.system())) {
            for (int row = 0; row < rows.length; row++) {
                staging.publish(row + 1, rows[row]);
            }
            return staging.finish("{}", brake, () -> {});
        }
    }

    private static OwnBodies.OwnBody body(Disclosure row) {
        var publisher = Objects.requireNonNull(row.publisher());
        String code = Objects.requireNonNull(publisher.code());
        return new OwnBodies.OwnBody(code, code, List.of(publisher.name()));
    }

    @Test
    void oneSuchRowStopsABatchOfAnySize() {
        Staging.Staged staged = stage(USUAL, null, harmless(1, "a"), harmful(2, "a"));
        assertThat(staged.stopped()).isEqualTo(new BatchImpact(2, 2, 0, 0, 0, 1));
        assertThat(ledger.unfinished()).isEmpty();
        ledger.confirm(staged.batch(), "command-line:li");
        assertThat(ledger.append(staged.batch(), rows -> {}).published()).isEqualTo(2);
    }

    @Test
    void whoeverRunsTheRegisterGivesTheSecondWordBeforehand() {
        Staging.Staged staged = stage(Brake.RELEASED, null, harmful(1, "a"));
        assertThat(staged.stopped()).isNull();
        assertThat(ledger.append(staged.batch(), rows -> {}).published()).isEqualTo(1);
        assertThat(stage(USUAL, null, harmful(1, "b")).stopped())
                .as("another subject or a later day would be a change, too")
                .isEqualTo(new BatchImpact(1, 0, 1, 0, 1, 1));
        assertThat(stage(USUAL, null, harmful(1, "a")).stopped())
                .as("nothing new")
                .isNull();
        assertThat(stage(USUAL, null, harmless(1, "c")).stopped())
                .as("it gets lighter")
                .isNull();
    }

    /** The row says what is shown; before it is its turn another batch makes the record a harmless one. */
    @Test
    void aRowThatCameToChangeARecordAfterItWasStagedIsRefused() {
        Batches.load(database, harmful(1, "a"));
        Staging.Staged staged = stage(USUAL, null, harmful(1, "a"));
        assertThat(staged.stopped()).isNull();
        Batches.load(database, harmless(1, "c"));
        Appended appended = ledger.append(staged.batch(), rows -> {});
        assertThat(appended.refused()).isEqualTo(Map.of("changed-meanwhile", 1L));
        assertThat(appended.amended()).isZero();
    }

    @Test
    void aBatchThatRestoresOneRecordRestoresNoOther() {
        Disclosure shown = harmful(1, "a");
        Batches.load(database, shown);
        UUID record = Batches.id(database, shown);
        ledger.withdraw(record, Acts.of("corrected"), null);
        Staging.Staged staged = stage(USUAL, record, shown, harmful(2, "a"));
        assertThat(staged.stopped()).isNotNull();
        ledger.confirm(staged.batch(), "test");
        Appended appended = ledger.append(staged.batch(), rows -> {});
        assertThat(appended.refused()).isEqualTo(Map.of("another-decision", 1L));
        Entry entry = new Feed(database)
                .after(new Feed(database).head() - 1, 1)
                .entries()
                .getFirst();
        assertThat(entry.event().wire() + " " + entry.reason()).isEqualTo("restored court-order");
        assertThat(entry.record()).isEqualTo(record);
        // an older file brings nothing back that was taken out
        assertThat(Batches.load(database, harmful(1, "older")).refused()).isEqualTo(Map.of("corrected-record", 1L));
    }

    /** Somebody else brings it back first. */
    @Test
    void whatIsShownAgainIsNotRestored() {
        Disclosure shown = harmful(1, "a");
        Batches.load(database, shown);
        UUID record = Batches.id(database, shown);
        ledger.withdraw(record, Acts.of("revoked"), null);
        Staging.Staged staged = stage(USUAL, record, harmful(1, "b"));
        ledger.restore(record, Acts.of("court-order"), shown);
        ledger.confirm(staged.batch(), "test");
        assertThat(ledger.append(staged.batch(), rows -> {}).refused()).isEqualTo(Map.of("changed-meanwhile", 1L));
    }
}

package opencredit.data.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Entry;
import opencredit.data.ledger.Event;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.write.Staging;
import org.junit.jupiter.api.Test;

class AppendTest extends AppendedPenalties {
    @Test
    void publishesThenAmendsThenLeavesUnchanged() {
        assertThat(load(penalty(1, "a"), penalty(2, "a"), penalty(3, "a"))).satisfies(report -> {
            assertThat(report.published()).isEqualTo(3);
            assertThat(report.seq()).isEqualTo(3);
            assertThat(report.intakeReport()).isEqualTo("{}");
        });
        assertThat(load(penalty(1, "a"), penalty(2, "b"), penalty(4, "a"))).satisfies(report -> {
            assertThat(List.of(report.published(), report.amended(), report.unchanged()))
                    .containsOnly(1L);
            assertThat(report.seq()).isEqualTo(5);
        });
        Appended again = load(penalty(1, "a"), penalty(2, "b"), penalty(4, "a"));
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.seq()).isEqualTo(5);
        Invariants.check(database);
    }

    @Test
    void tellsTheSameResultAgain() {
        long batch = stage(penalty(1, "a"), penalty(1, "b"));
        Appended first = ledger.append(batch, rows -> {});
        assertThat(ledger.append(batch, rows -> {})).isEqualTo(first);
        assertThat(ledger.unfinished()).isEmpty();
    }

    @Test
    void keepsTheFirstOfConflictingRows() {
        Appended report = load(penalty(1, "a"), penalty(1, "a"), penalty(1, "b"), penalty(2, "a"), penalty(1, "c"));
        assertThat(report.published()).isEqualTo(2);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(Map.of("conflicting-rows", 2L));
        assertThat(report.rows())
                .containsExactly(new RefusedRow(3, "conflicting-rows"), new RefusedRow(5, "conflicting-rows"));
        Invariants.check(database);
        Appended again = load(penalty(1, "a"), penalty(1, "b"));
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.refused()).isEqualTo(Map.of("conflicting-rows", 1L));
        Invariants.check(database);
    }

    @Test
    void endsWhatIsShown() {
        load(penalty(1, "a"), penalty(2, "a"));
        Appended report = ledger.append(stageEnds("window-ended", 1, 1, 3), rows -> {});
        assertThat(report.withdrawn()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(Map.of("window-ended", 1L));
        assertThat(report.seq()).isEqualTo(3);
        Invariants.check(database);
        Appended other = ledger.append(stageEnds("revoked", 1, 2), rows -> {});
        assertThat(other.withdrawn()).isEqualTo(1);
        assertThat(other.refused()).isEqualTo(Map.of("revoked", 1L));
        Invariants.check(database);
    }

    /** A failure of the database says nothing about the record. */
    @Test
    void aFailureIsNoAnswerAboutTheRecord() {
        load(penalty(1, "a"));
        UUID id = onlyRecord();
        database.jdbi()
                .useHandle(handle -> handle.execute("alter table withdrawn add constraint never check (seq < 0)"));
        try {
            assertThatThrownBy(() -> ledger.withdraw(id, Acts.of("court-order"), null))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> ledger.withdraw(id, Acts.of("court-order"), id))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(ledger.withdraw(UUID.randomUUID(), Acts.of("court-order"), null))
                    .isEqualTo(new Outcome.Unknown());
        } finally {
            database.jdbi().useHandle(handle -> handle.execute("alter table withdrawn drop constraint never"));
        }
    }

    @Test
    void refusesWhatWasWithdrawn() {
        load(penalty(1, "a"));
        UUID id = onlyRecord();
        Entry entry = Acts.entry(ledger.withdraw(id, Acts.of("court-order"), null));
        assertThat(entry.event()).isEqualTo(Event.WITHDRAWN);
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.commitment()).isNull();
        assertThat(contents()).isZero();
        Appended report = load(penalty(1, "a"), penalty(1, "b"));
        assertThat(report.refused()).isEqualTo(Map.of("withdrawn", 1L, "conflicting-rows", 1L));
        assertThat(ledger.withdraw(id, Acts.of("privacy"), null)).isEqualTo(new Outcome.NotShown("court-order"));
        Invariants.check(database);
    }

    @Test
    void restoresUnderTheSameIdAsANewVersion() {
        load(penalty(1, "a"));
        load(penalty(1, "b"));
        UUID id = onlyRecord();
        ledger.withdraw(id, Acts.of("corrected"), UUID.randomUUID());
        assertThat(ledger.restore(id, Acts.of("court-order"), penalty(2, "a")))
                .isEqualTo(new Outcome.AnotherDecision());
        assertThat(ledger.restore(UUID.randomUUID(), Acts.of("court-order"), penalty(1, "c")))
                .isEqualTo(new Outcome.Unknown());
        Entry entry = Acts.entry(ledger.restore(id, Acts.of("court-order"), penalty(1, "c")));
        assertThat(entry.event()).isEqualTo(Event.RESTORED);
        assertThat(entry.version()).isEqualTo(3);
        assertThat(entry.seq()).isEqualTo(4);
        assertThat(ledger.restore(id, Acts.of("court-order"), penalty(1, "c"))).isEqualTo(new Outcome.AlreadyShown());
        assertThat(load(penalty(1, "c")).unchanged()).isEqualTo(1);
        assertThat(load(penalty(1, "d")).amended()).isEqualTo(1);
        Invariants.check(database);
    }

    @Test
    void comparesAgainWhatOthersChangedMeanwhile() {
        load(penalty(1, "a"), penalty(2, "a"), penalty(3, "a"));
        long batch = stage(penalty(1, "b"), penalty(2, "b"), penalty(3, "b"), penalty(4, "b"), penalty(5, "b"));
        load(penalty(1, "b"), penalty(2, "c"), penalty(4, "a"), penalty(5, "b"));
        ledger.withdraw(recordOf(3), Acts.of("court-order"), null);
        Appended report = ledger.append(batch, 2, rows -> {});
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(report.amended()).isEqualTo(2);
        assertThat(report.published()).isZero();
        assertThat(report.refused()).isEqualTo(Map.of("withdrawn", 1L));
        Invariants.check(database);
    }

    @Test
    void comparesUnchangedRowsAgainToo() {
        load(penalty(1, "a"), penalty(2, "a"), penalty(3, "a"));
        long batch = stage(penalty(1, "a"), penalty(2, "a"), penalty(3, "a"));
        load(penalty(2, "b"));
        ledger.withdraw(recordOf(3), Acts.of("court-order"), null);
        Appended report = ledger.append(batch, rows -> {});
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(Map.of("changed-meanwhile", 1L, "withdrawn", 1L));
        assertThat(report.rows())
                .containsExactly(new RefusedRow(2, "changed-meanwhile"), new RefusedRow(3, "withdrawn"));
        Invariants.check(database);
    }

    @Test
    void goesOnWhereItWasCutOff() {
        long batch = stage(
                penalty(1, "a"),
                penalty(2, "a"),
                penalty(3, "a"),
                penalty(4, "a"),
                penalty(5, "a"),
                penalty(6, "a"),
                penalty(6, "b"));
        assertThatThrownBy(() -> ledger.append(batch, 2, rows -> {
                    throw new IllegalArgumentException("cut off after " + rows);
                }))
                .hasMessage("cut off after 4");
        assertThat(ledger.unfinished()).containsExactly(batch);
        load(penalty(5, "b"));
        Appended report = ledger.append(batch, 2, rows -> {});
        assertThat(report.published()).isEqualTo(5);
        assertThat(report.amended()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(Map.of("conflicting-rows", 1L));
        assertThat(ledger.unfinished()).isEmpty();
        Invariants.check(database);
    }

    @Test
    void forgetsABatchThatIsNotFinished() {
        try (Staging staging = Staging.open(database, "penalties", "half.csv", Acts.LOAD)) {
            for (int row = 0; row < 12_000; row++) {
                staging.publish(row, penalty(row, "a"));
            }
        }
        assertThat(contents()).isZero();
        assertThat(ledger.unfinished()).isEmpty();
    }

    private Appended load(Disclosure... disclosures) {
        return ledger.append(stage(disclosures), rows -> {});
    }

    private long stage(Disclosure... disclosures) {
        try (Staging staging = Staging.open(database, "penalties", "test.csv", Acts.LOAD)) {
            long row = 0;
            for (Disclosure disclosure : disclosures) {
                staging.publish(++row, disclosure);
            }
            return staging.finish("{}");
        }
    }

    private long stageEnds(String reason, int... numbers) {
        try (Staging staging = Staging.open(database, "penalties", "test.csv", Acts.LOAD)) {
            long row = 0;
            for (int number : numbers) {
                staging.end(++row, TestDisclosures.key("penalties", number), reason);
            }
            return staging.finish("{}");
        }
    }

    private UUID onlyRecord() {
        return database.jdbi()
                .withHandle(handle ->
                        handle.select("select id from record").mapTo(UUID.class).one());
    }

    private UUID recordOf(int number) {
        return database.jdbi()
                .withHandle(handle -> handle.select(
                                "select id from record where key = ?", TestDisclosures.key("penalties", number))
                        .mapTo(UUID.class)
                        .one());
    }

    private long contents() {
        return database.jdbi()
                .withHandle(handle -> handle.select("select count(*) from version")
                        .mapTo(long.class)
                        .one());
    }
}

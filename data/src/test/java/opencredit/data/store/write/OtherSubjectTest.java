package opencredit.data.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Appended;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.subject.SubjectKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two bodies whose names are told apart by less than a key sees never share a record. */
class OtherSubjectTest {
    private final Database database = TestDatabase.emptied();

    @AfterEach
    void close() {
        TestDatabase.leave(database);
    }

    private static Disclosure of(int number, Party subject, String facts) {
        return TestDisclosures.about(TestDisclosures.of("penalties", number, facts), subject);
    }

    private static Party without(Party subject) {
        return new Party(subject.name(), null, SubjectKind.ORGANIZATION);
    }

    private List<String> subjects() {
        return database.jdbi()
                .withHandle(handle -> handle.select("select subject from record order by seq")
                        .map((row, context) -> String.valueOf(row.getString(1)))
                        .list());
    }

    @Test
    void aRowOfAnotherCodeDoesNotAmend() {
        Party one = TestDisclosures.subject(1);
        Party other = TestDisclosures.subject(2);
        Batches.load(database, of(1, one, "a"));
        Appended loaded = Batches.load(database, of(1, other, "b"), of(2, other, "b"));
        assertThat(loaded.amended()).isZero();
        assertThat(loaded.published()).isEqualTo(1);
        assertThat(loaded.refused()).isEqualTo(Map.of("another-subject", 1L));
        assertThat(subjects()).containsExactly(one.code(), other.code());
        Invariants.check(database);
    }

    /** Nor where the record came while the row was waiting. */
    @Test
    void norWhereTheRecordCameMeanwhile() {
        Party one = TestDisclosures.subject(1);
        Party other = TestDisclosures.subject(2);
        long batch = Batches.stage(database, List.of(of(1, other, "b"), of(2, other, "b")));
        Batches.load(database, of(1, one, "a"));
        Appended loaded = new Ledger(database, Clock.systemUTC()).append(batch, rows -> {});
        assertThat(loaded.published()).isEqualTo(1);
        assertThat(loaded.refused()).isEqualTo(Map.of("another-subject", 1L));
        assertThat(subjects()).containsExactly(one.code(), other.code());
        Invariants.check(database);
    }

    /** A code arrives later, or is missing in a later row. */
    @Test
    void aCodeThatArrivesAmends() {
        Party one = TestDisclosures.subject(1);
        Batches.load(database, of(1, without(one), "a"));
        assertThat(Batches.load(database, of(1, one, "a")).amended()).isEqualTo(1);
        assertThat(subjects()).containsExactly(one.code());
        assertThat(Batches.load(database, of(1, without(one), "b")).amended()).isEqualTo(1);
        Invariants.check(database);
    }
}

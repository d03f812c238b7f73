package opencredit.data.store.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Event;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Appended;
import opencredit.data.outcome.Outcome;
import opencredit.data.outcome.UndoOutcome;
import opencredit.data.record.Found;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A corrected record says what it says now, and nothing of what it said before is left anywhere. */
class CorrectionTest {
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");
    private static final String WRONG = "错误内容";
    private static final Disclosure FIRST = TestDisclosures.of("licences", 1, WRONG + "甲");
    private static final Disclosure SECOND = TestDisclosures.of("licences", 1, WRONG + "乙");
    private static final Disclosure RIGHT = TestDisclosures.of("licences", 1, "正确内容");

    private Database database;
    private Ledger ledger;
    private UUID id;

    @BeforeEach
    void fill() {
        database = TestDatabase.emptied();
        ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        Batches.load(database, FIRST);
        Batches.load(database, SECOND);
        Batches.load(database, TestDisclosures.of("licences", 2, "别的信息"));
        id = Batches.id(database, FIRST);
    }

    @AfterEach
    void close() {
        Invariants.check(database);
        TestDatabase.leave(database);
    }

    @Test
    void nothingIsLeftOfWhatTheRecordSaidBefore() {
        assertThat(everything()).contains(WRONG);
        assertThat(ledger.correct(id, Acts.of("corrected"), RIGHT)).isInstanceOf(Outcome.Written.class);
        assertThat(everything()).doesNotContain(WRONG).contains("正确内容", "别的信息");
        assertThat(number("select count(*) from former where id = '" + id + "'"))
                .isZero();
        List<Records.Version> history = new Records(database).history(id, NOW);
        assertThat(history)
                .extracting(version -> version.entry().event())
                .containsExactly(Event.PUBLISHED, Event.AMENDED, Event.AMENDED);
        assertThat(history.getLast().entry().reason()).isEqualTo("corrected");
        assertThat(history.getLast().content()).contains("正确内容");
        assertThat(history.subList(0, 2)).allMatch(version -> version.content() == null);
    }

    /** What is right already can be the reason to forget what was before. */
    @Test
    void theSameContentForgetsTheOlderOnes() {
        assertThat(ledger.correct(id, Acts.of("privacy"), SECOND)).isInstanceOf(Outcome.Written.class);
        assertThat(everything()).doesNotContain(WRONG + "甲").contains(WRONG + "乙");
    }

    /** Nothing new is said, and nothing older is there to forget: neither an entry nor a version is worth writing. */
    @Test
    void whatIsSaidAlreadyIsNotSaidAgain() {
        UUID other = Batches.id(database, TestDisclosures.of("licences", 2, "别的信息"));
        String before = everything();
        assertThat(ledger.correct(other, Acts.of("corrected"), TestDisclosures.of("licences", 2, "别的信息")))
                .isEqualTo(new Outcome.Unchanged());
        assertThat(everything()).isEqualTo(before);
        ledger.correct(id, Acts.of("corrected"), RIGHT);
        String corrected = everything();
        assertThat(ledger.correct(id, Acts.of("privacy"), RIGHT)).isEqualTo(new Outcome.Unchanged());
        assertThat(everything()).isEqualTo(corrected);
        assertThat(ledger.correct(id, Acts.of("corrected"), SECOND)).isInstanceOf(Outcome.Written.class);
    }

    /** Its content was restored, so that no load is kept from amending it: correcting keeps them. */
    @Test
    void whatAnOlderFileCouldChangeIsCorrectedThoughItIsRight() {
        ledger.withdraw(id, Acts.of("revoked"), null);
        ledger.restore(id, Acts.of("court-order"), RIGHT);
        assertThat(ledger.correct(id, Acts.of("corrected"), RIGHT)).isInstanceOf(Outcome.Written.class);
        assertThat(Batches.load(database, SECOND).refused()).containsEntry("corrected-record", 1L);
    }

    @Test
    void undoingAnOlderBatchBringsNothingBack() {
        ledger.correct(id, Acts.of("corrected"), RIGHT);
        long amending = number("select max(batch) from act where deed = 'append' and first_seq = 2");
        assertThat(ledger.undo(amending, Acts.of("batch-undone")))
                .isInstanceOfSatisfying(
                        UndoOutcome.Undone.class,
                        undone -> assertThat(undone.left()).isEqualTo(1));
        assertThat(everything()).doesNotContain(WRONG);
    }

    @Test
    void whatIsNotShownOrAnotherDecisionIsRefusedAndChangesNothing() {
        String before = everything();
        assertThat(ledger.correct(new UUID(1, 1), Acts.of("corrected"), RIGHT)).isInstanceOf(Outcome.Unknown.class);
        assertThat(ledger.correct(id, Acts.of("corrected"), TestDisclosures.of("licences", 3)))
                .isInstanceOf(Outcome.AnotherDecision.class);
        assertThat(everything()).isEqualTo(before);
        ledger.withdraw(id, Acts.of("repaired"), null);
        assertThat(ledger.correct(id, Acts.of("corrected"), RIGHT)).isEqualTo(new Outcome.NotShown("repaired"));
        assertThat(ledger.restore(id, Acts.of("withdrawn-in-error"), RIGHT)).isInstanceOf(Outcome.Written.class);
    }

    /** The call of the database by itself: an entry that says nothing right is not written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0, now(), '%1$s', 'corrected', %2$d, ''",
                "3, '1999-01-01', '%1$s', 'corrected', %2$d, ''",
                "3, now(), '%1$s', '', %2$d, ''",
                "3, now(), '%1$s', null, %2$d, ''",
                "3, now(), '%1$s', 'corrected', %2$d, null",
                "3, now(), '%1$s', 'corrected', %2$d, ''",
                "3, now(), '%1$s', 'corrected', 999999, ''"
            })
    void theCallRefusesWhatMakesNoSense(String arguments) {
        String before = everything();
        long current = number("select content from record where id = '" + id + "'");
        String call = "select correct_record(" + arguments.formatted(id, current) + ")";
        assertThatThrownBy(() -> database.jdbi()
                        .useHandle(handle ->
                                handle.select(call).mapTo(boolean.class).one()))
                .hasStackTraceContaining("ERROR");
        assertThat(everything()).isEqualTo(before);
    }

    /** Whatever the publisher's files said before, and however often a file says it. */
    @ParameterizedTest
    @ValueSource(strings = {"甲", "乙", "丙"})
    void anOlderFileBringsNothingBack(String said) {
        ledger.correct(id, Acts.of("privacy"), RIGHT);
        String before = everything();
        Disclosure older = TestDisclosures.of("licences", 1, WRONG + said);
        for (Disclosure[] file : List.of(new Disclosure[] {older}, new Disclosure[] {older, older})) {
            Appended loaded = Batches.load(database, file);
            assertThat(loaded.refused()).containsEntry("corrected-record", 1L);
            assertThat(loaded.amended()).isZero();
            assertThat(everything()).isEqualTo(before);
        }
    }

    /** A batch was staged before the record was corrected. */
    @Test
    void whatWaitsBringsNothingBackEither() {
        long batch = Batches.stage(database, List.of(TestDisclosures.of("licences", 1, WRONG + "丙")));
        ledger.correct(id, Acts.of("corrected"), RIGHT);
        Appended loaded = ledger.append(batch, rows -> {});
        assertThat(loaded.refused()).isEqualTo(Map.of("corrected-record", 1L));
        assertThat(everything()).doesNotContain(WRONG);
    }

    /** A record that was corrected can be corrected again, and stays so through a withdrawal in error. */
    @Test
    void itStaysCorrectedUntilItsPublisherSaysTheSame() {
        ledger.correct(id, Acts.of("corrected"), RIGHT);
        ledger.withdraw(id, Acts.of("repaired"), null);
        ledger.restore(id, Acts.of("withdrawn-in-error"), RIGHT);
        assertThat(Batches.load(database, SECOND).refused()).isEqualTo(Map.of("corrected-record", 1L));
        assertThat(ledger.correct(id, Acts.of("corrected"), FIRST)).isInstanceOf(Outcome.Written.class);
        assertThat(Batches.load(database, SECOND).refused()).isEqualTo(Map.of("corrected-record", 1L));
    }

    @Test
    void aLoadAmendsAgainOnceItsFileWasCorrectedToo() {
        ledger.correct(id, Acts.of("corrected"), RIGHT);
        assertThat(Batches.load(database, RIGHT).unchanged()).isEqualTo(1);
        assertThat(Batches.load(database, SECOND).amended()).isEqualTo(1);
        assertThat(new Records(database).find(id, NOW)).isInstanceOf(Found.Shown.class);
    }

    private long number(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(long.class).one());
    }

    /** All rows of the tables in which texts are. */
    private String everything() {
        List<String> rows = database.jdbi()
                .withHandle(handle -> handle.select("""
                        select v::text from version v union all select e::text from entry e union all
                        select r::text from record r union all select f::text from former f union all
                        select s::text from staged s order by 1
                        """).mapTo(String.class).list());
        return String.join("\n", rows);
    }
}

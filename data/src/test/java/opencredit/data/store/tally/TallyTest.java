package opencredit.data.store.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.UndoOutcome;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.bodies.FindingCount;
import opencredit.data.store.bodies.Findings;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Timeliness;
import opencredit.data.store.tally.TallyCheck.Difference;
import opencredit.data.store.write.Staging;
import opencredit.data.subject.SubjectKind;
import org.junit.jupiter.api.Test;

/** Figures of the past are what they were, whatever is forgotten; and the tally adds up against the entries. */
class TallyTest extends TallyRegister {
    private static final Path MIGRATION =
            Path.of(System.getProperty("opencredit.root"), "data/migrations/V10__tally.sql");

    @Test
    void withdrawingEveryRecordChangesNoFigure() {
        fill();
        List<Publisher> before = publishers();
        List<Timeliness.Publisher> timely = timeliness();
        List<FindingCount> findings = new Findings(database, DATASETS).all();
        assertThat(timely).extracting(Timeliness.Publisher::measured).contains(4L);
        ids().forEach(id -> ledger("2026-05-01").withdraw(id, Acts.of("privacy"), null));
        assertThat(ids()).isEmpty();
        Publisher was = before.getFirst();
        Publisher body = publishers().getFirst();
        assertThat(body.code()).isEqualTo(was.code());
        assertThat(body.records()).isZero();
        assertThat(body.timely()).isEqualTo(was.timely());
        assertThat(body.months()).isEqualTo(was.months());
        assertThat(timeliness())
                .containsExactly(new Timeliness.Publisher(
                        String.valueOf(BODY.code()),
                        BODY.code(),
                        Objects.requireNonNull(was.since()),
                        timely.getFirst().quarters()));
        assertThat(new Findings(database, DATASETS).all()).isEqualTo(findings);
    }

    @Test
    void windowsThatEndAreCountedAndChangeNoFigure() {
        fill();
        List<Timeliness.Publisher> timely = timeliness();
        Instant after = Instant.parse("2030-01-01T00:00:00Z");
        assertThat(ledger("2030-01-01").withdrawEnded(after, () -> false)).isEqualTo(7);
        assertThat(count("event = 'withdrawn' and reason = 'window-ended' and publisher is not null"))
                .isEqualTo(7);
        assertThat(timeliness().getFirst().measured())
                .isEqualTo(timely.getFirst().measured());
        assertThat(timeliness().getFirst().inTime()).isEqualTo(timely.getFirst().inTime());
    }

    @Test
    void findingsOfOneBodyAreThoseOfAll() {
        fill();
        Findings findings = new Findings(database, DATASETS);
        assertThat(findings.ofBody(String.valueOf(FOUND.code()))).contains(new Findings.OfBody(confirmed(), mended()));
        assertThat(findings.ofBody(String.valueOf(BODY.code()))).isEmpty();
    }

    @Test
    void findingsAreMendedAndComeBack() {
        fill();
        assertThat(confirmed()).isEqualTo(4);
        assertThat(mended()).isEqualTo(1);
        restore("2026-05-04", "失1", "breach");
        restore("2026-05-04", "失5", "penalty");
        assertThat(confirmed()).isEqualTo(5);
        assertThat(mended()).isZero();
        assertThat(new Findings(database, DATASETS).all())
                .extracting(FindingCount::body)
                .containsOnly(FOUND.code());
    }

    /** What was published by mistake was not published; what comes back was. */
    @Test
    void aBatchThatIsUndonePublishedNothing() {
        fill();
        List<Timeliness.Publisher> before = timeliness();
        Disclosure[] rows = {penalty(20, BODY, "2026-03-02"), penalty(3, BODY, "2026-02-10")};
        long batch = publish("2026-03-04", rows);
        assertThat(timeliness().getFirst().measured())
                .isEqualTo(before.getFirst().measured() + 1);
        assertThat(ledger("2026-03-05").undo(batch, Acts.of("batch-undone"))).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(timeliness()).isEqualTo(before);
        assertThat(count("event = 'amended' and reason = 'batch-undone'")).isEqualTo(1);
        publish("2026-03-06", rows);
        assertThat(count("event = 'restored' and takes_back = 'batch-undone'")).isEqualTo(1);
        assertThat(timeliness().getFirst().measured())
                .isEqualTo(before.getFirst().measured() + 1);
    }

    @Test
    void rowsOfAFileThatEndARecordAreCounted() {
        fill();
        Disclosure ended = penalty(6, BODY, "2026-02-13");
        try (Staging staging = Staging.open(database, "penalties", "test.csv", Acts.LOAD)) {
            staging.end(1, ended.key(), "revoked");
            staging.publish(2, penalty(21, BODY, "2026-04-01"));
            ledger("2026-04-03").append(staging.finish("{}"), rows -> {});
        }
        assertThat(count("event = 'withdrawn' and reason = 'revoked' and dataset = 'penalties'"))
                .isEqualTo(1);
    }

    /** No record, nobody who is no public body, no amount, no name: by its columns, and by values that are looked for. */
    @Test
    void theTallyKnowsNobody() {
        Party person = new Party("张*", "92371300MA00000012", SubjectKind.ORGANIZATION);
        fill();
        Disclosure planted = TestDisclosures.about(penalty(22, BODY, "2026-04-01"), person);
        publish("2026-04-02", planted);
        assertThat(column("select column_name from information_schema.columns where table_name = 'tally'"
                        + " and table_schema = current_schema() order by ordinal_position"))
                .containsExactly(
                        "id",
                        "first_seq",
                        "last_seq",
                        "month",
                        "dataset",
                        "event",
                        "reason",
                        "takes_back",
                        "publisher",
                        "body",
                        "category_set",
                        "published",
                        "decided",
                        "lateness",
                        "entries");
        List<String> rows = column("select t::text from tally t");
        List<String> hidden = new ArrayList<>(List.of(
                planted.subject().name(),
                String.valueOf(TestDisclosures.of("penalties", 1).subject().identity()),
                planted.documentNumber(),
                new BigDecimal(String.valueOf(planted.amount()))
                        .movePointRight(2)
                        .toBigInteger()
                        .toString(),
                BODY.name(),
                NAMED.name()));
        ids().forEach(id -> hidden.add(id.toString()));
        assertThat(rows).noneMatch(row -> hidden.stream().anyMatch(row::contains));
        assertThat(column("select distinct body from tally where body is not null"))
                .containsExactly(FOUND.code());
    }

    @Test
    void whatIsMissingOrCountedTwiceIsFound() {
        fill();
        assertThat(new TallyCheck(database).differences()).isEmpty();
        long last = Long.parseLong(column("select max(seq) from entry").getFirst());
        database.jdbi().useTransaction(handle -> {
            TestDatabase.unguard(handle);
            handle.execute("delete from tally where last_seq = ?", last);
        });
        assertThat(new TallyCheck(database).differences())
                .contains(new Difference("2026-04-01 government-dishonesty withdrawn revoked", 1, 0));
        TestDatabase.clear(database);
    }

    /** A register from before the tally: what is still shown is counted as if the tally had been there. */
    @Test
    void anOlderRegisterIsCountedFromWhatIsThere() throws IOException {
        database = TestDatabase.create(); // its tables are made anew
        fill();
        List<Timeliness.Publisher> before = timeliness();
        List<Publisher> publishers = publishers();
        String groups = """
                select concat_ws(' ', month, dataset, event, reason, takes_back, publisher, body, category_set, published, decided,
                  lateness, sum(entries)) from tally where dataset = 'penalties'
                group by month, dataset, event, reason, takes_back, publisher, body, category_set, published, decided, lateness
                """;
        List<String> whole = column(groups);
        database.jdbi()
                .useHandle(
                        handle -> handle.execute("drop table tally, tallied; alter table record drop column tallied"));
        String migration = Files.readString(MIGRATION);
        database.jdbi().useHandle(handle -> handle.createScript(migration).execute());
        assertThat(column(groups)).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(timeliness()).isEqualTo(before);
        assertThat(publishers()).isEqualTo(publishers);
        assertThat(count("category_set is null")).isEqualTo(4);
        assertThat(column("select id from record where tallied is null")).isEmpty();
        restore("2026-05-04", "失1", "breach");
        assertThat(count("event = 'restored' and takes_back = 'performed' and body is null"))
                .isEqualTo(1);
    }
}

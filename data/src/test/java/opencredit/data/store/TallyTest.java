package opencredit.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opencredit.data.dataset.Datasets;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Publishers;
import opencredit.data.store.publishers.Timeliness;
import opencredit.data.store.tally.Deadlines;
import opencredit.data.store.tally.Findings;
import opencredit.data.store.tally.TallyCheck;
import opencredit.data.store.tally.TallyCheck.Difference;
import opencredit.data.subject.SubjectKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures of the past are what they were, whatever is forgotten; and the tally adds up against the entries. */
class TallyTest {
    private static final Instant NOW = Instant.parse("2026-06-10T00:00:00Z");
    private static final Datasets DATASETS = Datasets.load();
    private static final Deadlines DEADLINES = Deadlines.of(DATASETS, WorkingDaysReader.load());
    private static final Path MIGRATION =
            Path.of(System.getProperty("opencredit.root"), "data/migrations/V10__tally.sql");
    private static final Party BODY = new Party("临沂示例局", "11371300000000019M", null);
    private static final Party NAMED = new Party("临沂示例二局", null, null);
    private static final Party FOUND = ArchiveOf.BODY;

    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabase.create();
    }

    @AfterEach
    void close() {
        Invariants.check(database);
        database.close();
    }

    /** Three months of publication, in time and late, and findings of which some are mended. */
    private void fill() {
        publish("2026-01-05", penalty(1, BODY, "2025-12-01"), penalty(2, NAMED, "2025-12-01"));
        publish(
                "2026-02-12",
                penalty(3, BODY, "2026-02-11"),
                penalty(4, BODY, "2026-01-12"),
                penalty(5, NAMED, "2026-02-10"));
        publish("2026-02-12", finding("失1", "breach"), finding("失2", "breach"), finding("失3", "arrears"));
        publish(
                "2026-03-03",
                penalty(6, BODY, "2026-02-13"),
                penalty(7, BODY, "2026-02-24"),
                penalty(1, BODY, "2025-12-02"));
        publish("2026-03-03", finding("失4", "arrears"), finding("失5", "penalty"));
        withdraw("2026-04-02", finding("失1", "breach"), "performed");
        withdraw("2026-04-02", finding("失5", "penalty"), "revoked");
    }

    @Test
    void withdrawingEveryRecordChangesNoFigure() {
        fill();
        List<Publisher> before = publishers();
        List<Timeliness.Publisher> timely = timeliness();
        List<Findings.Cell> findings = new Findings(database, DATASETS).all();
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
                        was.since(),
                        timely.getFirst().measured(),
                        timely.getFirst().inTime()));
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
    void findingsAreMendedAndComeBack() {
        fill();
        assertThat(confirmed()).isEqualTo(4);
        assertThat(mended()).isEqualTo(1);
        restore("2026-05-04", "失1", "breach");
        restore("2026-05-04", "失5", "penalty");
        assertThat(confirmed()).isEqualTo(5);
        assertThat(mended()).isZero();
        assertThat(new Findings(database, DATASETS).all())
                .extracting(Findings.Cell::body)
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
                        "first_seq",
                        "last_seq",
                        "month",
                        "dataset",
                        "event",
                        "reason",
                        "takes_back",
                        "publisher",
                        "body",
                        "class",
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
        fill();
        List<Timeliness.Publisher> before = timeliness();
        List<Publisher> publishers = publishers();
        String groups = """
                select concat_ws(' ', month, dataset, event, reason, takes_back, publisher, body, class, published, decided,
                  lateness, sum(entries)) from tally where dataset = 'penalties'
                group by month, dataset, event, reason, takes_back, publisher, body, class, published, decided, lateness
                """;
        List<String> whole = column(groups);
        database.jdbi().useHandle(handle -> handle.execute("drop table tally"));
        String migration = Files.readString(MIGRATION);
        database.jdbi().useHandle(handle -> handle.createScript(migration).execute());
        assertThat(column(groups)).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(timeliness()).isEqualTo(before);
        assertThat(publishers()).isEqualTo(publishers);
        assertThat(count("class is null")).isEqualTo(4);
    }

    private List<Publisher> publishers() {
        return new Publishers(database).all(NOW);
    }

    private List<Timeliness.Publisher> timeliness() {
        return new Timeliness(database, WorkingDaysReader.load()).of(null, null, NOW);
    }

    private long confirmed() {
        return new Findings(database, DATASETS)
                .all().stream().mapToLong(Findings.Cell::confirmed).sum();
    }

    private long mended() {
        return new Findings(database, DATASETS)
                .all().stream().mapToLong(Findings.Cell::mended).sum();
    }

    private List<UUID> ids() {
        return database.jdbi()
                .withHandle(handle -> handle.select("select id from record order by seq")
                        .mapTo(UUID.class)
                        .list());
    }

    private long count(String condition) {
        return Long.parseLong(column("select coalesce(sum(entries), 0) from tally where " + condition)
                .getFirst());
    }

    private List<String> column(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }

    private Ledger ledger(String day) {
        Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.ofHours(8));
        return new Ledger(database, Clock.fixed(noon, ZoneOffset.UTC), DEADLINES);
    }

    private long publish(String day, Disclosure... rows) {
        long batch = Batches.stage(database, List.of(rows));
        ledger(day).append(batch, done -> {});
        return batch;
    }

    private void withdraw(String day, Disclosure of, String reason) {
        ledger(day).withdraw(Batches.id(database, of), Acts.of(reason), null);
    }

    private void restore(String day, String number, String category) {
        Disclosure back = finding(number, category);
        UUID id = UUID.fromString(column("select record from withdrawn where key = '" + back.key() + "'")
                .getFirst());
        ledger(day).restore(id, Acts.of("withdrawn-in-error"), back);
    }

    private static Disclosure finding(String number, String category) {
        return ArchiveOf.of("government-dishonesty", number, FOUND, 30)
                .of(category)
                .disclosure();
    }

    private static Disclosure penalty(int number, Party publisher, String decided) {
        Disclosure it = TestDisclosures.of("penalties", number);
        return new Disclosure(
                it.dataset(),
                it.key(),
                it.subject(),
                null,
                it.authority(),
                publisher,
                it.region(),
                it.categories(),
                it.title(),
                it.documentNumber(),
                LocalDate.parse(decided),
                it.amount(),
                new Disclosure.Window(Instant.parse("2029-01-01T00:00:00Z"), "2026/general", false),
                it.edition(),
                it.flags(),
                it.standing(),
                it.fields());
    }
}

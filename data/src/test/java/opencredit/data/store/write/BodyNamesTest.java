package opencredit.data.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opencredit.data.counts.CountedFigures;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Submission;
import opencredit.data.record.RecordQuery;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.DisclosureCopy;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Publishers;
import opencredit.data.store.publishers.Timeliness;
import opencredit.data.store.read.Authorities;
import opencredit.data.store.read.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What bodies are called is known as long as a record says so: it may be a person's name in the wrong column. */
class BodyNamesTest {
    private static final Deadlines DEADLINES = TestDatasets.shipped().deadlines(WorkingDaysReader.load());
    private static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2029-01-01T00:00:00Z");
    private static final String CODE = "11371300000000019M";
    private static final Party BODY = new Party("临沂示例局", CODE, null);
    private static final Party DECIDING = new Party("王小明", null, null);
    private static final Party PUBLISHING = new Party("李桂花", CODE, null);

    private static final String COLUMNS = """
            select format('select exists (select from %I where %I::text like ''%%%s%%'')', table_name, column_name, ?)
            from information_schema.columns where table_schema = current_schema()
            """;

    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabase.emptied();
    }

    @AfterEach
    void close() {
        TestDatabase.leave(database);
    }

    @Test
    void namesGoWithTheirLastRecord() {
        publish("2026-01-05", row(1, DECIDING, PUBLISHING), row(2, BODY, BODY));
        assertThat(named()).contains("王小明", "李桂花");
        withdraw(1);
        assertThat(named()).doesNotContain("王小明", "李桂花").contains("临沂示例局");
        assertThat(isStored("王小明")).isFalse();
        assertThat(isStored("李桂花")).isFalse();
        assertThat(isStored("临沂示例局")).isTrue();
    }

    @Test
    void aNameStaysWhileAnyRecordBearsIt() {
        publish("2026-01-05", row(1, DECIDING, PUBLISHING), row(2, BODY, PUBLISHING), row(3, DECIDING, BODY));
        withdraw(1);
        assertThat(named()).contains("王小明", "李桂花");
        withdraw(2);
        assertThat(isStored("李桂花")).isFalse();
        withdraw(3);
        assertThat(isStored("王小明")).isFalse();
        assertThat(named()).containsOnly(CODE);
    }

    /** A batch that is staged may have taken the name's number, and what is not written yet nobody sees. */
    @Test
    void aNameThatABatchMayBearIsForgottenLater() {
        publish("2026-01-05", row(1, DECIDING, BODY));
        try (Staging staging = Staging.open(database, "penalties", "test.csv", Acts.LOAD)) {
            staging.publish(1, row(2, DECIDING, BODY));
            withdraw(1);
            assertThat(isStored("王小明")).isTrue();
            new Ledger(database, Clock.systemUTC(), Deadlines.NONE).append(staging.finish("{}"), done -> {});
        }
        assertThat(new Ledger(database, Clock.systemUTC(), Deadlines.NONE).withdrawEnded(NOW, () -> false))
                .isZero();
        assertThat(named()).contains("王小明");
        withdraw(2);
        assertThat(isStored("王小明")).isFalse();
    }

    @Test
    void namesOfWhatEndedAreForgottenWithinTheHour() {
        publish("2026-01-05", row(1, DECIDING, PUBLISHING));
        new Ledger(database, Clock.systemUTC(), Deadlines.NONE).withdrawEnded(UNTIL, () -> false);
        assertThat(isStored("王小明")).isFalse();
        assertThat(isStored("李桂花")).isFalse();
    }

    /** The law counts from a body's first day, whatever it was called then. */
    @Test
    void aCodeKeepsItsFirstDayAndWhatItSubmitted() {
        publish("2026-01-05", row(1, BODY, PUBLISHING));
        withdraw(1);
        publish("2026-03-03", row(2, BODY, BODY));
        Publisher body = publishers().getFirst();
        assertThat(body.name()).isEqualTo(BODY.name());
        assertThat(body.since()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(body.submitted().received()).isEqualTo(2);
    }

    @Test
    void aWithdrawnRecordComesBackUnderItsName() {
        publish("2026-01-05", row(1, DECIDING, PUBLISHING));
        UUID id = Batches.id(database, row(1, DECIDING, PUBLISHING));
        Ledger ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        ledger.withdraw(id, Acts.of("withdrawn-in-error"), null);
        ledger.restore(id, Acts.of("withdrawn-in-error"), row(1, DECIDING, PUBLISHING));
        assertThat(named()).contains("王小明", "李桂花");
    }

    /** One row with another name renames no body, however new it is. */
    @Test
    void aBodyIsShownUnderTheNameThatMostRecordsGive() {
        Party odd = new Party("临沂示例局（筹）", CODE, null);
        publish("2026-01-05", row(1, BODY, BODY), row(2, BODY, BODY));
        publish("2026-03-03", row(3, odd, odd));
        assertThat(publishers()).extracting(Publisher::name).containsExactly(BODY.name());
        assertThat(timeliness()).extracting(Timeliness.Publisher::name).containsExactly(BODY.name());
        withdraw(1);
        withdraw(2);
        assertThat(publishers()).extracting(Publisher::name).containsExactly(odd.name());
    }

    /** It counts records that are gone, and their bodies are called by code, or not at all. */
    @Test
    void aViewThatIsLateSaysNoForgottenName() {
        publish("2026-01-05", row(1, DECIDING, PUBLISHING), row(2, BODY, DECIDING));
        long seq = CountedFigures.catchUp(database);
        CountsReader counts = new CountsReader(database);
        Publishers publishers = new Publishers(database, counts);
        assertThat(publishers.counted(seq, NOW).orElseThrow())
                .extracting(Publisher::name)
                .contains("王小明", "临沂示例局");
        withdraw(1);
        withdraw(2);
        assertThat(publishers.counted(seq, NOW).orElseThrow())
                .extracting(Publisher::name)
                .containsExactly(CODE);
        Timeliness timeliness = new Timeliness(database, WorkingDaysReader.load(), counts);
        assertThat(timeliness.counted(seq, null, null, NOW).orElseThrow())
                .extracting(Timeliness.Publisher::name)
                .containsExactly(CODE);
    }

    private void withdraw(int number) {
        UUID id = Batches.id(database, row(number, BODY, BODY));
        new Ledger(database, Clock.systemUTC(), Deadlines.NONE).withdraw(id, Acts.of("privacy"), null);
    }

    private List<Publisher> publishers() {
        return new Publishers(database).all(NOW);
    }

    private List<Timeliness.Publisher> timeliness() {
        return new Timeliness(database, WorkingDaysReader.load()).of(null, null, NOW);
    }

    /** Every body that any list names. */
    private List<String> named() {
        List<String> names = new ArrayList<>();
        publishers().forEach(each -> names.add(each.name()));
        timeliness().forEach(each -> names.add(each.name()));
        new Authorities(database).shown(NOW).forEach(each -> names.add(each.name()));
        new Statistics(database, TestDatasets.shipped())
                .of(RecordQuery.ALL, "authority", NOW)
                .groups()
                .forEach(each -> names.add(each.value()));
        return names;
    }

    /** Whether any column of any table holds it. */
    private boolean isStored(String name) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(COLUMNS).bind(0, name).mapTo(String.class).list().stream()
                        .anyMatch(question ->
                                handle.select(question).mapTo(boolean.class).one()));
    }

    private void publish(String day, Disclosure... rows) {
        LocalDate date = LocalDate.parse(day);
        Clock clock = Clock.fixed(date.atTime(12, 0).toInstant(ZoneOffset.ofHours(8)), ZoneOffset.UTC);
        try (Staging staging = Staging.open(database, "penalties", "test.csv", Acts.LOAD)) {
            long number = 0;
            for (Disclosure row : rows) {
                staging.publish(++number, row);
            }
            staging.submitted(List.of(new Submission(Objects.requireNonNull(rows[0].publisher()), 1, 0, 0)), date);
            new Ledger(database, clock, DEADLINES).append(staging.finish("{}"), done -> {});
        }
    }

    private static Disclosure row(int number, Party authority, Party publisher) {
        return DisclosureCopy.of(TestDisclosures.of("penalties", number))
                .authority(authority)
                .publisher(publisher)
                .decided(LocalDate.of(2026, 1, 5))
                .until(UNTIL)
                .flags()
                .disclosure();
    }
}

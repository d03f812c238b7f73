package opencredit.data.store.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Submission;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Publisher.Lack;
import opencredit.data.store.publishers.Publisher.Month;
import opencredit.data.store.publishers.Publisher.Share;
import opencredit.data.store.publishers.Publisher.Submitted;
import opencredit.data.store.publishers.Publishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublishedQualityTest {
    private static final ZoneOffset CITY = ZoneOffset.ofHours(8);
    private static final Deadlines DEADLINES = TestDatasets.shipped().deadlines(WorkingDaysReader.load());
    private static final Instant NOW = Instant.parse("2026-04-10T00:00:00Z");
    private static final Party BODY = new Party("临沂示例局", "11371300000000019M", null);
    private static final Party SPELLED = new Party("临沂示例局（本级）", "11371300000000019M", null);
    private static final Party NAMED = new Party("临沂示例二局", null, null);

    private static Database database;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        assertThat(all(NOW)).isEmpty();
        publish("2026-01-05", BODY, row(1, BODY, "2025-12-01"), row(2, BODY, "2026-01-05", "missing:legalBasis"));
        // the seven working days after Friday 13 February end on Monday 2 March
        publish(
                "2026-03-03",
                SPELLED,
                row(3, SPELLED, "2026-02-13", "cut:title", "missing:fine", "missing:legalBasis"),
                row(4, NAMED, "2026-03-02"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void spellingsAreOneBodyUnderItsUsualName() {
        assertThat(all(NOW))
                .extracting(Publisher::name, Publisher::code, Publisher::records, Publisher::since)
                .containsExactly(
                        tuple(BODY.name(), BODY.code(), 3L, LocalDate.of(2026, 1, 5)),
                        tuple(NAMED.name(), null, 1L, LocalDate.of(2026, 3, 3)));
    }

    @Test
    void whatIsMissingIsCountedByField() {
        Publisher body = all(NOW).getFirst();
        assertThat(body.complete()).isEqualTo(new Share(3, 1));
        assertThat(body.missing())
                .containsExactly(new Lack("penalties", "legalBasis", 2), new Lack("penalties", "fine", 1));
        assertThat(all(NOW).getLast().complete()).isEqualTo(new Share(1, 1));
    }

    @Test
    void monthsGoByPublicationAndHaveNoGaps() {
        Publisher body = all(NOW).getFirst();
        assertThat(body.timely()).isEqualTo(new Share(2, 1));
        assertThat(body.months())
                .containsExactly(
                        new Month(YearMonth.of(2026, 1), 2, new Share(1, 1), new Submitted(7, 2, 1)),
                        new Month(YearMonth.of(2026, 2), 0, new Share(0, 0), new Submitted(0, 0, 0)),
                        new Month(YearMonth.of(2026, 3), 1, new Share(1, 0), new Submitted(7, 2, 1)));
    }

    /** Of who never published nothing is said: it may be anything that a broken row has in that column. */
    @Test
    void whoNeverPublishedIsNobody() {
        try (Database own = TestDatabase.create()) {
            publish(own, "2026-01-05", new Party("王小明", null, null), row(1, BODY, "2026-01-05"));
            assertThat(new Publishers(own).all(NOW)).extracting(Publisher::name).containsExactly(BODY.name());
        }
    }

    /** A public body is called by its code then, and nobody else is called anything. */
    @Test
    void ofWhomNothingIsShownNoNameIsSaid() {
        List<Publisher> later = all(Instant.parse("2035-01-01T00:00:00Z"));
        assertThat(later).extracting(Publisher::name, Publisher::records).containsExactly(tuple(BODY.code(), 0L));
        assertThat(later.getFirst().months()).isEqualTo(all(NOW).getFirst().months());
        assertThat(later.getFirst().timely()).isEqualTo(all(NOW).getFirst().timely());
    }

    @Test
    void anAmendmentIsJudgedAnew() {
        try (Database own = TestDatabase.create()) {
            publish(own, "2026-01-05", BODY, row(1, BODY, "2026-01-05", "missing:legalBasis"));
            publish(own, "2026-01-06", BODY, row(1, BODY, "2026-01-05"));
            assertThat(new Publishers(own).all(NOW).getFirst().complete()).isEqualTo(new Share(1, 1));
        }
    }

    @Test
    void aRowThatContradictsAnotherIsRefusedToItsPublisher() {
        try (Database own = TestDatabase.create()) {
            publish(own, "2026-01-05", BODY, row(1, BODY, "2026-01-05"), row(1, BODY, "2026-01-04"));
            assertThat(new Publishers(own).all(NOW).getFirst().submitted()).isEqualTo(new Submitted(7, 3, 1));
        }
    }

    private static List<Publisher> all(Instant now) {
        return new Publishers(database).all(now);
    }

    private static void publish(String day, Party submitter, Disclosure... rows) {
        publish(database, day, submitter, rows);
    }

    private static void publish(Database into, String day, Party submitter, Disclosure... rows) {
        LocalDate date = LocalDate.parse(day);
        Clock clock = Clock.fixed(date.atTime(LocalTime.NOON).toInstant(CITY), ZoneOffset.UTC);
        try (Staging staging = Staging.open(into, "penalties", "test.csv", Acts.LOAD)) {
            long number = 0;
            for (Disclosure row : rows) {
                staging.publish(++number, row);
            }
            staging.submitted(List.of(new Submission(submitter, 7, 2, 1)), date);
            new Ledger(into, clock, DEADLINES).append(staging.finish("{}"), done -> {});
        }
    }

    private static Disclosure row(int number, Party publisher, String decided, String... flags) {
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
                List.of(flags),
                it.standing(),
                it.fields());
    }
}

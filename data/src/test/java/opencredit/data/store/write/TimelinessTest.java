package opencredit.data.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.DisclosureCopy;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.publishers.Timeliness;
import opencredit.data.store.publishers.Timeliness.Publisher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Around Spring Festival 2026, whose seven working days after Friday 13 February end on Monday 2 March. */
class TimelinessTest {
    private static final ZoneOffset CITY = ZoneOffset.ofHours(8);
    private static final LocalDate BEGINS = LocalDate.of(2026, 2, 12);
    private static final Party PUBLISHER = new Party("临沂示例局", "11371300000000019M", null);
    private static final Party IDLE = new Party("临沂示例二局", null, null);

    private static final Deadlines DEADLINES = TestDatasets.shipped().deadlines(WorkingDaysReader.load());
    private static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");

    private static Database database;
    private static Timeliness timeliness;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        timeliness = new Timeliness(database, WorkingDaysReader.load());
        assertThat(of(null, null)).isEmpty();
        // decided before it began to publish: no duty yet
        publish(BEGINS, 0, 1, PUBLISHER, LocalDate.of(2026, 1, 5));
        publish(BEGINS, 23, 2, IDLE, LocalDate.of(2026, 1, 5));
        publish(LocalDate.of(2026, 3, 2), 23, 3, PUBLISHER, LocalDate.of(2026, 2, 13));
        publish(LocalDate.of(2026, 3, 3), 0, 4, PUBLISHER, LocalDate.of(2026, 2, 13));
        publish(LocalDate.of(2026, 3, 3), 0, 5, PUBLISHER, LocalDate.of(2026, 2, 24));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void countsWorkingDaysFromTheDayOnWhichAPublisherBegan() {
        assertThat(of(null, null))
                .containsExactlyInAnyOrder(
                        measured(PUBLISHER.name(), PUBLISHER.code(), BEGINS, 3, 2),
                        measured(IDLE.name(), null, BEGINS, 0, 0));
    }

    /** A body that is written in another way has begun already, and is one body. */
    @Test
    void spellingsOfACodeAreOnePublisher() {
        try (Database own = TestDatabase.create()) {
            Party other = new Party("临沂示例局（本级）", PUBLISHER.code(), null);
            publish(own, BEGINS, 0, 1, PUBLISHER, LocalDate.of(2026, 1, 5));
            publish(own, LocalDate.of(2026, 3, 3), 0, 2, other, LocalDate.of(2026, 2, 13));
            publish(own, LocalDate.of(2026, 3, 3), 0, 3, PUBLISHER, LocalDate.of(2026, 2, 24));
            publish(own, LocalDate.of(2026, 3, 3), 0, 4, IDLE, LocalDate.of(2026, 2, 24));
            assertThat(new Timeliness(own, WorkingDaysReader.load()).of(null, null, NOW))
                    .containsExactlyInAnyOrder(
                            measured(PUBLISHER.name(), other.code(), BEGINS, 2, 1),
                            measured(IDLE.name(), null, LocalDate.of(2026, 3, 3), 0, 0));
        }
    }

    @Test
    void saysHowFarTheCalendarGoes() {
        assertThat(timeliness.calendarUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void goesByTheQuarterOfTheDecision() {
        LocalDate february = LocalDate.of(2026, 2, 14);
        assertThat(publisher(february, february).measured()).isEqualTo(3);
        assertThat(publisher(february, february).inTime()).isEqualTo(2);
        assertThat(publisher(february.plusMonths(2), null).measured()).isZero();
        assertThat(publisher(null, february.minusMonths(2)).measured()).isZero();
    }

    /** By its code; of whom no code says that it is a public body nothing is said. */
    @Test
    void aPublicBodyIsMeasuredWhenNothingIsShown() {
        assertThat(timeliness.of(null, null, Instant.parse("2035-01-01T00:00:00Z")))
                .containsExactly(measured(String.valueOf(PUBLISHER.code()), PUBLISHER.code(), BEGINS, 3, 2));
    }

    private static Publisher publisher(@Nullable LocalDate from, @Nullable LocalDate to) {
        return of(from, to).stream()
                .filter(each -> each.name().equals(PUBLISHER.name()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Publisher> of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return timeliness.of(from, to, NOW);
    }

    private static void publish(LocalDate day, int hour, int number, Party publisher, LocalDate decided) {
        publish(database, day, hour, number, publisher, decided);
    }

    private static void publish(
            Database into, LocalDate day, int hour, int number, Party publisher, LocalDate decided) {
        Clock clock = Clock.fixed(day.atTime(LocalTime.of(hour, 30)).toInstant(CITY), ZoneOffset.UTC);
        Disclosure mine = DisclosureCopy.of(TestDisclosures.of("penalties", number))
                .publisher(publisher)
                .decided(decided)
                .until(Instant.parse("2029-01-01T00:00:00Z"))
                .disclosure();
        new Ledger(into, clock, DEADLINES).append(Batches.stage(into, List.of(mine)), rows -> {});
    }

    /** All in the first quarter. */
    private static Publisher measured(String name, @Nullable String code, LocalDate since, long measured, long inTime) {
        return new Publisher(
                name, code, since, measured == 0 ? List.of() : List.of(new Timeliness.Quarter(measured, inTime)));
    }
}

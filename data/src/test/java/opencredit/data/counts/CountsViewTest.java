package opencredit.data.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import opencredit.data.Eventually;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.follow.FollowedView;
import opencredit.data.follow.Follower;
import opencredit.data.follow.LedgerPosition;
import opencredit.data.follow.Stretch;
import opencredit.data.outcome.Acts;
import opencredit.data.record.Ask;
import opencredit.data.record.RecordQuery;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.archive.SubjectProfiles;
import opencredit.data.store.archive.Subjects;
import opencredit.data.store.counts.CellSums;
import opencredit.data.store.counts.CountsLevel;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Presence;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.Records;
import opencredit.data.store.read.Statistics;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counts say what a look at all records says, whatever happened to these. */
class CountsViewTest {
    /** Before any window ends, while penalties end, and when all of them are over. */
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2026-12-01T00:00:00Z"),
            Instant.parse("2027-12-31T16:00:00Z"),
            Instant.parse("2028-02-29T15:59:59Z"),
            Instant.parse("2030-01-01T00:00:00Z"));

    private static final List<RecordQuery> QUERIES = List.of(
            Ask.all().query(),
            Ask.dataset("penalties").query(),
            Ask.dataset("investment-promises").state("broken", "kept").query(),
            Ask.all().region("37131", "371302").query());

    private Database database;
    private CountsView view;
    private FollowedView<?> followed;
    private Follower follower;

    @BeforeEach
    void open() {
        database = TestDatabase.create();
        view = new CountsView(database, 7);
        follower = new Follower(database, Presence.newInstance(database), List.of(view));
        followed = follower.view(CountsView.NAME);
    }

    @AfterEach
    void close() {
        follower.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void sayWhatTheRecordsSay(long seed) {
        DrawnWrites writes = new DrawnWrites(database, seed);
        for (int step = 0; step < 12; step++) {
            String written = writes.next();
            followed.catchUp();
            check("seed " + seed + ", step " + step + ": " + written);
        }
        view.reset();
        followed.catchUp();
        check("seed " + seed + ", built anew");
    }

    private void check(String what) {
        checkParties(what);
        CountedFigures.check(database, what, MOMENTS);
        Records records = new Records(database);
        Statistics statistics = new Statistics(database, TestDatasets.shipped());
        for (Instant now : MOMENTS) {
            CellSums sums = sums(now);
            assertThat(sums.freshness()).as(what + " at " + now).isEqualTo(records.freshness(now));
            for (RecordQuery query : QUERIES) {
                for (String by : List.of("dataset", "region", "state", "year")) {
                    assertThat(Statistics.isOfCells(query, by)).isTrue();
                    assertThat(statistics.of(sums, query, by))
                            .as("%s, %s by %s at %s", what, query, by, now)
                            .isEqualTo(statistics.of(query, by, now));
                }
            }
        }
    }

    private void checkParties(String what) {
        List<String> codes = database.jdbi()
                .withHandle(handle -> handle.createQuery("select subject from record where subject is not null"
                                + " union select counterparty from record where counterparty is not null")
                        .mapTo(String.class)
                        .list());
        Subjects subjects = new Subjects(database, TestDatasets.shipped());
        SubjectProfiles profiles = new SubjectProfiles(database, TestDatasets.shipped(), new CountsReader(database));
        for (Instant now : MOMENTS) {
            assertThat(subjects.summaries(codes, now, view.position().seq()))
                    .as(what + " at " + now)
                    .isEqualTo(subjects.summaries(codes, now));
            assertThat(profiles.of(codes, now, view.position().seq()))
                    .as(what + " at " + now)
                    .isEqualTo(profiles.of(codes, now));
        }
    }

    private CellSums sums(Instant now) {
        return new CountsReader(database).at(view.position().seq(), now).orElseThrow();
    }

    @Test
    void questionsBeyondTheCellsAreNotTheirs() {
        RecordQuery all = Ask.all().query();
        for (String by : List.of("authority", "category", "month")) {
            assertThat(Statistics.isOfCells(all, by)).as(by).isFalse();
        }
        for (Ask ask : List.of(
                Ask.all().subject("x"),
                Ask.all().authority("x"),
                Ask.all().category("x"),
                Ask.all().number("x"),
                Ask.all().amount("1", "2"),
                Ask.all().from("2026-01-01"),
                Ask.all().to("2026-01-01"))) {
            assertThat(Statistics.isOfCells(ask.query(), "year"))
                    .as(ask.toString())
                    .isFalse();
        }
    }

    /** As after a crash, or from a server that was paused while another took over. */
    @Test
    void theSameAgainChangesNothing() {
        Batches.load(database, "penalties", 0, 20);
        Stretch<CountsView.Touched> first = view.read(0).orElseThrow();
        Stretch<CountsView.Touched> second = view.read(7).orElseThrow();
        assertThatThrownBy(() -> view.apply(second)).isInstanceOf(IllegalStateException.class);
        view.apply(first);
        view.apply(first);
        view.apply(second);
        view.apply(first);
        assertThat(view.position().seq()).isEqualTo(14);
        followed.catchUp();
        check("applied twice");
    }

    /** What a withdrawn record contributed is gone with it. */
    @Test
    void nothingOfAWithdrawnRecordStays() {
        Batches.load(database, "penalties", 0, 2);
        followed.catchUp();
        Ledger ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        for (int number = 0; number < 2; number++) {
            ledger.withdraw(Batches.id(database, TestDisclosures.of("penalties", number)), Acts.of("privacy"), null);
        }
        followed.catchUp();
        for (String table : List.of(
                "counted",
                "counted_moment",
                "counted_party",
                "counted_body",
                "counted_publisher",
                "counted_cell where records <> 0 or amounts <> 0 or fen <> 0")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    private long rows(String table) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(long.class)
                        .one());
    }

    @Test
    void aViewThatIsBehindIsNotRead() {
        Batches.load(database, "penalties", 0, 20);
        assertThat(new CountsReader(database).at(20, MOMENTS.getFirst()))
                .as("not built")
                .isEmpty();
        view.apply(view.read(0).orElseThrow());
        CountsReader cells = new CountsReader(database);
        assertThat(cells.at(20, MOMENTS.getFirst())).as("on its way").isEmpty();
        followed.catchUp();
        Eventually.holds(
                "it is asked again", () -> cells.at(20, MOMENTS.getFirst()).isPresent());
    }

    /** Emptied after it was found level: what is read is nothing, and no answer. */
    @Test
    void aViewThatIsEmptiedBetweenIsNotRead() {
        Batches.load(database, "penalties", 0, 20);
        followed.catchUp();
        List<String> codes = List.of(
                String.valueOf(TestDisclosures.of("penalties", 1).subject().identity()));
        Subjects subjects = new Subjects(database, TestDatasets.shipped(), emptiedOnceLevel());
        List<Subjects.Summary> counted = subjects.summaries(codes, MOMENTS.getFirst());
        assertThat(counted).hasSize(1);
        assertThat(subjects.summaries(codes, MOMENTS.getFirst(), 20)).isEqualTo(counted);
        followed.catchUp();
        CountsReader cells = emptiedOnceLevel();
        assertThat(cells.at(20, MOMENTS.getFirst())).isEmpty();
        assertThat(cells.at(20, MOMENTS.getFirst())).as("remembered").isEmpty();
    }

    private CountsReader emptiedOnceLevel() {
        LongSupplier level = () -> {
            long seq = view.position().seq();
            view.reset();
            return seq;
        };
        return new CountsReader(database, new CountsLevel(level, System::nanoTime));
    }

    @Test
    void anotherLedgersCountsAreBegunAnew() {
        Batches.load(database, "penalties", 0, 20);
        followed.catchUp();
        database.jdbi().useHandle(handle -> handle.execute("update counted_position set mark = 'of another'"));
        followed.catchUp();
        assertThat(view.position()).isEqualTo(LedgerPosition.at(new Feed(database), 20));
        check("begun anew");
    }

    @Test
    void twoServersKeepThemTogether() {
        try (Follower other =
                new Follower(database, Presence.newInstance(database), List.of(new CountsView(database, 3)))) {
            follower.start();
            other.start();
            DrawnWrites writes = new DrawnWrites(database, 7);
            for (int step = 0; step < 6; step++) {
                writes.next();
            }
            follower.close();
            writes.next();
            long head = new Feed(database).head();
            Eventually.holds("the counts are level", () -> view.position().seq() == head);
        }
        check("kept by two");
    }
}

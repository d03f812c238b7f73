package opencredit.data.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import opencredit.data.ledger.Disclosure;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is over is withdrawn: all of it, once, and nothing else. */
class ExpiryTest {
    /** Penalties of 2024 are over by then, those of 2025 and later are not; licences never are. */
    private static final Instant NOW = Instant.parse("2027-12-31T16:00:00Z");

    private static final int RECORDS = 200;
    private static final BooleanSupplier NEVER = () -> false;

    private static String url;
    private static Database database;
    private static Ledger ledger;

    @BeforeAll
    static void open() {
        url = TestDatabase.createUrl();
        database = Database.external(url);
        ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void load() {
        TestDatabase.clear(database);
        Batches.load(database, "penalties", 0, RECORDS);
        Batches.load(database, "licences", 0, RECORDS);
        // second versions: the content of the first has to go too
        Batches.load(
                database,
                IntStream.range(0, RECORDS / 2)
                        .mapToObj(number -> TestDisclosures.of("penalties", number, "corrected"))
                        .toList());
    }

    private static long count(String what) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from " + what)
                        .mapTo(long.class)
                        .one());
    }

    private static List<UUID> ended() {
        return database.jdbi()
                .withHandle(handle -> handle.select(
                                "select id from record where dataset = 'penalties' and decision_date < date '2025-01-01'")
                        .mapTo(UUID.class)
                        .list());
    }

    private static void assertWithdrawn(List<UUID> ended) {
        List<UUID> withdrawn = database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select record from entry where event = 'withdrawn' and reason = 'window-ended' and commitment is null
                        """).mapTo(UUID.class).list());
        assertThat(withdrawn).containsExactlyInAnyOrderElementsOf(ended);
        assertThat(count("record")).isEqualTo(2 * RECORDS - ended.size());
        // one content for each record, another for each that was amended
        assertThat(count("version"))
                .isEqualTo(count("record")
                        + database.jdbi()
                                .withHandle(
                                        handle -> handle.createQuery("select count(*) from record where version = 2")
                                                .mapTo(long.class)
                                                .one()));
        Invariants.check(database);
    }

    @Test
    void withdrawsWhatIsOverInTransactionsOfAFew() {
        List<UUID> ended = ended();
        assertThat(ended).hasSizeBetween(10, RECORDS - 10);
        AtomicInteger transactions = new AtomicInteger();
        long withdrawn = ledger.withdrawEnded(NOW, 7, () -> transactions.incrementAndGet() < 0);
        assertThat(withdrawn).isEqualTo(ended.size());
        assertThat(transactions).hasValue((ended.size() + 6) / 7);
        assertWithdrawn(ended);
        assertThat(ledger.withdrawEnded(NOW, NEVER)).isZero();
    }

    @Test
    void windowsEndAtTheirMomentAndNotBefore() {
        Instant first = database.jdbi()
                .withHandle(handle -> handle.createQuery("select min(visible_until) from record")
                        .mapTo(Instant.class)
                        .one());
        assertThat(ledger.withdrawEnded(first.minusMillis(1), NEVER)).isZero();
        assertThat(ledger.withdrawEnded(first, NEVER)).isPositive();
        Invariants.check(database);
    }

    @Test
    void twoAtOnceWithdrawEachRecordOnce() throws Exception {
        List<UUID> ended = ended();
        try (Database other = Database.external(url);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Long>> both = List.of(
                    () -> ledger.withdrawEnded(NOW, 3, NEVER),
                    () -> new Ledger(other, Clock.systemUTC(), Deadlines.NONE).withdrawEnded(NOW, 3, NEVER));
            long withdrawn = 0;
            for (Future<Long> each : threads.invokeAll(both)) {
                withdrawn += each.get();
            }
            assertThat(withdrawn).isEqualTo(ended.size());
        }
        assertWithdrawn(ended);
    }

    @Test
    void leavesOffWhenToldAndGoesOnNextTime() {
        List<UUID> ended = ended();
        AtomicInteger asked = new AtomicInteger();
        assertThat(ledger.withdrawEnded(NOW, 5, () -> asked.incrementAndGet() > 2))
                .isEqualTo(10);
        Invariants.check(database);
        assertThat(ledger.withdrawEnded(NOW, NEVER)).isEqualTo(ended.size() - 10);
        assertWithdrawn(ended);
    }

    @Test
    void looksAgainUnderTheLock() {
        Disclosure over = number(true);
        UUID prolonged = Batches.id(database, over);
        Disclosure longer = TestDisclosures.until(over, NOW.plusSeconds(1));
        AtomicInteger asked = new AtomicInteger();
        List<UUID> ended = ended();
        // between the look and the first transaction
        long withdrawn = ledger.withdrawEnded(NOW, RECORDS, () -> {
            if (asked.getAndIncrement() == 0) {
                Batches.load(database, longer);
            }
            return false;
        });
        assertThat(withdrawn).isEqualTo(ended.size() - 1);
        assertThat(count("record where id = '" + prolonged + "'")).isEqualTo(1);
        Invariants.check(database);
    }

    @Test
    void whatIsOverStaysRefused() {
        ledger.withdrawEnded(NOW, NEVER);
        Appended again = Batches.load(database, number(true), number(false));
        assertThat(again.refused()).containsEntry("withdrawn", 1L);
        assertThat(again.refused()).hasSize(1);
        Invariants.check(database);
    }

    /** A penalty that is over by then, or is not. */
    private static Disclosure number(boolean over) {
        return IntStream.range(0, RECORDS)
                .mapToObj(number -> TestDisclosures.of("penalties", number))
                .filter(disclosure -> disclosure.decisionDate().getYear() < 2025 == over)
                .findFirst()
                .orElseThrow();
    }
}

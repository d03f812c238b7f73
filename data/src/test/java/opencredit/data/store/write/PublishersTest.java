package opencredit.data.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import opencredit.data.Eventually;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who begins to publish is noted when a batch ends, and nobody waits for it. */
class PublishersTest {
    private Database database;
    private Ledger ledger;

    @BeforeEach
    void open() {
        database = TestDatabase.emptied();
        ledger = new Ledger(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        TestDatabase.leave(database);
    }

    /** Two chunks are written at a time, and both name bodies that never published before. */
    @Test
    @Timeout(300)
    void notesWhoBeginsToPublishWithoutWaitingForItself() {
        List<Disclosure> many = IntStream.range(0, 1_000)
                .mapToObj(number -> TestDisclosures.of("penalties", number))
                .toList();
        ledger.append(Batches.stage(database, many), 100, rows -> {});
        List<Integer> begun = database.jdbi()
                .withHandle(handle -> handle.createQuery("select 1 from authority where publishes_since is not null")
                        .mapTo(Integer.class)
                        .list());
        assertThat(begun)
                .hasSameSizeAs(
                        many.stream().map(Disclosure::publisher).distinct().toList());
    }

    /** To end a batch is to go through all its rows again: a withdrawal does not wait for that. */
    @Test
    @Timeout(300)
    void endsABatchWithoutTheLedgersLock() throws Exception {
        Batches.load(database, penalty(1));
        long batch = Batches.stage(database, List.of(penalty(2)));
        try (Handle other = database.open()) {
            other.begin();
            other.execute("select from authority for update");
            CompletableFuture<Void> appending = CompletableFuture.runAsync(() -> ledger.append(batch, rows -> {}));
            Eventually.holds("the rows are in", () -> new Feed(database).head() == 2);
            assertThat(Acts.entry(ledger.withdraw(Batches.id(database, penalty(1)), Acts.of("revoked"), null))
                            .seq())
                    .isEqualTo(3);
            assertThat(appending).isNotDone();
            other.rollback();
            appending.get();
        }
        assertThat(ledger.unfinished()).isEmpty();
    }

    @Test
    void publisherBeginsOnTheDayOnWhichItsBatchDid() {
        Instant[] now = {Instant.parse("2026-03-01T15:00:00Z")};
        Clock ticking = new Clock() {
            @Override
            public Instant instant() {
                return now[0] = now[0].plus(Duration.ofMinutes(50));
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        long batch = Batches.stage(database, List.of(penalty(1), penalty(2), penalty(3)));
        new Ledger(database, ticking).append(batch, 1, rows -> {});
        List<LocalDate> begun = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select distinct publishes_since from authority where publishes_since is not null")
                        .mapTo(LocalDate.class)
                        .list());
        assertThat(begun).containsExactly(LocalDate.of(2026, 3, 1));
    }

    private static Disclosure penalty(int number) {
        return TestDisclosures.of("penalties", number);
    }
}

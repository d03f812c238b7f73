package opencredit.data.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Entry;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Appended;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** Writers, readers and accidents at once, each with connections of its own as if it were a process of its own. */
class ConcurrencyTest {
    private static final int RECORDS = 120;
    private static final int ROUNDS = 6;
    private static final int FEWEST_ACCIDENTS = 6, MOST_ACCIDENTS = 200;

    private final String url = TestDatabase.createUrl();

    @Test
    void writersDoNotCorruptEachOtherAndNoReaderMissesAnEntry() throws Exception {
        try (Database database = Database.external(url);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean done = new AtomicBoolean();
            Future<List<Long>> seen = threads.submit(() -> follow(done));
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                int seed = writer;
                writers.add(threads.submit(() -> rounds(8, round -> loadSome(seed * 100 + round))));
            }
            writers.add(threads.submit(() -> rounds(60, round -> withdrawOrRestoreOne(database, round))));
            for (Future<?> writer : writers) {
                writer.get();
            }
            Invariants.check(database);
            done.set(true);
            long head = new Feed(database).head();
            assertThat(seen.get()).hasSize((int) head).isSorted();
        }
    }

    @Test
    void batchesCutOffAtAnyMomentGoOn() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger happened = new AtomicInteger();
        int rounds = 0;
        try (Database database = Database.external(url);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> accidents = threads.submit(() -> cause(happened, done));
            while (rounds < ROUNDS || happened.get() < FEWEST_ACCIDENTS) {
                loadThroughAccidents(database, rounds++);
            }
            done.set(true);
            accidents.get();
        }
        // by new connections: the last accident may have ended any of the old ones
        try (Database database = Database.external(url)) {
            Invariants.check(database);
            assertThat(new Ledger(database, Clock.systemUTC(), Deadlines.NONE).unfinished())
                    .isEmpty();
            assertThat(new Feed(database).head()).isEqualTo(rounds * RECORDS);
        }
    }

    /** Every round publishes records of its own; one that was staged is never staged again. */
    private static void loadThroughAccidents(Database database, int round) {
        Ledger ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        for (int attempt = 0; attempt < 1000; attempt++) {
            try {
                List<Long> left = ledger.unfinished();
                boolean there = new Feed(database).head() > (long) round * RECORDS;
                if (left.isEmpty() && there) {
                    return;
                }
                ledger.append(left.isEmpty() ? stage(database, round) : left.getFirst(), 7, rows -> {});
                return;
            } catch (RuntimeException terminated) {
                pause(1);
            }
        }
        throw new AssertionError("no attempt went through");
    }

    /** Ends every third connection now and then, but not for ever: on a slow machine nothing would ever get through. */
    private void cause(AtomicInteger happened, AtomicBoolean done) {
        SplittableRandom random = new SplittableRandom(7);
        try (Database own = Database.external(url)) {
            while (!done.get() && happened.get() < MOST_ACCIDENTS) {
                pause(random.nextInt(20, 150));
                terminateSome(own, random.nextInt());
                happened.incrementAndGet();
            }
        }
    }

    private static long stage(Database database, int round) {
        List<Disclosure> disclosures = new ArrayList<>();
        for (int number = 0; number < RECORDS; number++) {
            disclosures.add(TestDisclosures.of("penalties", round * RECORDS + number));
        }
        return Batches.stage(database, disclosures);
    }

    private static void terminateSome(Database database, int seed) {
        try {
            database.jdbi().useHandle(handle -> handle.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid() and (pid + ?) % 3 = 0
                    """, seed & 0xFFFF));
        } catch (JdbiException itself) {
            // another round will do
            return;
        }
    }

    private void loadSome(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Disclosure> disclosures = new ArrayList<>();
        for (int row = 0; row < RECORDS; row++) {
            disclosures.add(TestDisclosures.of("penalties", random.nextInt(RECORDS), "facts " + random.nextInt(4)));
        }
        try (Database database = Database.external(url)) {
            long batch = Batches.stage(database, disclosures);
            Appended report = new Ledger(database, Clock.systemUTC(), Deadlines.NONE).append(batch, 10, rows -> {});
            long refused =
                    report.refused().values().stream().mapToLong(count -> count).sum();
            assertThat(report.published() + report.amended() + report.unchanged() + refused)
                    .isEqualTo(RECORDS);
        }
    }

    private static void withdrawOrRestoreOne(Database database, int round) {
        Ledger ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        int number = new SplittableRandom(round).nextInt(RECORDS);
        UUID key = TestDisclosures.key("penalties", number);
        String which = round % 2 == 0
                ? "select id from record where key = ?"
                : "select record from withdrawn order by (key = ?) desc, record limit 1";
        UUID id = database.jdbi()
                .withHandle(handle ->
                        handle.select(which, key).mapTo(UUID.class).findOne().orElse(new UUID(0, 0)));
        // refused where it is not there yet, or somebody else's by now
        if (round % 2 == 0) {
            ledger.withdraw(id, Acts.of("court-order"), null);
        } else {
            ledger.restore(id, Acts.of("withdrawn-in-error"), TestDisclosures.of("penalties", number, "restored"));
        }
    }

    /** Reads the feed while it grows. */
    private List<Long> follow(AtomicBoolean done) {
        List<Long> seen = new ArrayList<>();
        try (Database database = Database.external(url)) {
            Feed feed = new Feed(database);
            long after = 0;
            while (!done.get() || feed.head() > after) {
                new LedgerHead(database).awaitAfter(after, Duration.ofMillis(50));
                Feed.Page page = feed.after(after, 13);
                page.entries().stream().map(Entry::seq).forEach(seen::add);
                after = page.next();
            }
        }
        return seen;
    }

    private static void rounds(int count, IntConsumer round) {
        for (int number = 0; number < count; number++) {
            round.accept(number);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

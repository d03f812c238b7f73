package opencredit.bench.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import opencredit.bench.figure.Home;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Act;
import opencredit.data.rule.CityTime;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.write.Ledger;
import opencredit.data.store.write.Staging;
import opencredit.data.subject.SubjectKind;

/** Somebody who writes all the time: one record about somebody else, amended again and again. */
public final class Growth implements AutoCloseable {
    private static final long MILLISECONDS = 100;
    private static final Party SOMEBODY = new Party("张*", null, SubjectKind.PERSON);
    private static final Party AUTHORITY = new Party("临沂示例行政审批服务局", null, null);

    private final Database database;
    private final Ledger ledger;
    private final String dataset = Datasets.load().all().getFirst().id();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong written = new AtomicLong();
    private volatile boolean pauses;

    private Growth(Database database) {
        this.database = database;
        this.ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
    }

    /** Begins to write into the register's database. */
    public static Growth of(Home home) {
        Growth growth = new Growth(Database.embedded(home.path()));
        var unused = growth.writer.scheduleAtFixedRate(growth::write, 0, MILLISECONDS, TimeUnit.MILLISECONDS);
        return growth;
    }

    public long milliseconds() {
        return MILLISECONDS;
    }

    /** Writes nothing but {@link #during} something. */
    public void pause() {
        pauses = true;
    }

    /** Writes while {@code measured} is measured. */
    public double during(DoubleSupplier measured) {
        pauses = false;
        try {
            return measured.getAsDouble();
        } finally {
            pauses = true;
        }
    }

    private void write() {
        if (pauses) {
            return;
        }
        try (Staging staging = Staging.open(database, dataset, "bench", new Act("bench", "update"))) {
            staging.publish(1, disclosure("临示〔2026〕" + System.nanoTime() + "号"));
            ledger.append(staging.finish("{}"), rows -> {});
            written.incrementAndGet();
        }
    }

    private Disclosure disclosure(String number) {
        return new Disclosure(
                dataset,
                new UUID(1, 1),
                SOMEBODY,
                null,
                AUTHORITY,
                null,
                null,
                List.of(),
                null,
                number,
                LocalDate.now(CityTime.OFFSET),
                null,
                new Disclosure.Window(null, "default/no-end", false),
                "2026",
                List.of(),
                Disclosure.Standing.NONE,
                new TreeMap<>());
    }

    /** @throws IllegalStateException when it wrote nothing, and so nothing was measured */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        database.close();
        if (written.get() == 0) {
            throw new IllegalStateException("the ledger did not grow");
        }
    }
}

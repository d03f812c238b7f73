package opencredit.data.store.tally;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import opencredit.data.counts.CountedFigures;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.DisclosureCopy;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.bodies.FindingCount;
import opencredit.data.store.bodies.Findings;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Publishers;
import opencredit.data.store.publishers.Timeliness;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A register of three months whose figures of the past are looked at, and what asks for them. */
abstract class TallyRegister {
    static final Instant NOW = Instant.parse("2026-06-10T00:00:00Z");
    static final Datasets DATASETS = TestDatasets.shipped();
    static final Deadlines DEADLINES = DATASETS.deadlines(WorkingDaysReader.load());
    static final Party BODY = new Party("临沂示例局", "11371300000000019M", null);
    static final Party NAMED = new Party("临沂示例二局", null, null);
    static final Party FOUND = ArchiveOf.BODY;

    Database database;

    @BeforeEach
    void open() {
        database = TestDatabase.emptied();
    }

    @AfterEach
    void close() {
        CountedFigures.check(database, "when the test ends", List.of(NOW));
        Invariants.check(database);
        TestDatabase.leave(database);
    }

    /** Three months of publication, in time and late, and findings of which some are mended. */
    void fill() {
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

    List<Publisher> publishers() {
        return new Publishers(database).all(NOW);
    }

    /** Those first of whom most was measured. */
    List<Timeliness.Publisher> timeliness() {
        return new Timeliness(database, WorkingDaysReader.load())
                .of(null, null, NOW).stream()
                        .sorted(Comparator.comparingLong(Timeliness.Publisher::measured)
                                .reversed())
                        .toList();
    }

    long confirmed() {
        return new Findings(database, DATASETS)
                .all().stream().mapToLong(FindingCount::confirmed).sum();
    }

    long mended() {
        return new Findings(database, DATASETS)
                .all().stream().mapToLong(FindingCount::mended).sum();
    }

    List<UUID> ids() {
        return database.jdbi()
                .withHandle(handle -> handle.select("select id from record order by seq")
                        .mapTo(UUID.class)
                        .list());
    }

    long count(String condition) {
        return Long.parseLong(column("select coalesce(sum(entries), 0) from tally where " + condition)
                .getFirst());
    }

    List<String> column(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }

    /** What is left of findings, by body and category; nothing where all that was added is taken back. */
    List<String> findings() {
        Map<String, long[]> sums = new TreeMap<>();
        for (FindingCount count : new Findings(database, DATASETS).all()) {
            long[] sum = sums.computeIfAbsent(count.body() + " " + count.categories(), first -> new long[2]);
            sum[0] += count.confirmed();
            sum[1] += count.mended();
        }
        return sums.entrySet().stream()
                .filter(each -> each.getValue()[0] != 0 || each.getValue()[1] != 0)
                .map(each -> each.getKey() + " " + each.getValue()[0] + " " + each.getValue()[1])
                .toList();
    }

    Ledger ledger(String day) {
        return ledger(day, DEADLINES);
    }

    Ledger ledger(String day, Deadlines deadlines) {
        Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.ofHours(8));
        return new Ledger(database, Clock.fixed(noon, ZoneOffset.UTC), deadlines);
    }

    long publish(String day, Disclosure... rows) {
        long batch = Batches.stage(database, List.of(rows));
        ledger(day).append(batch, done -> {});
        return batch;
    }

    void withdraw(String day, Disclosure of, String reason) {
        ledger(day).withdraw(Batches.id(database, of), Acts.of(reason), null);
    }

    void restore(String day, String number, String category) {
        Disclosure back = finding(number, category);
        UUID id = UUID.fromString(column("select record from withdrawn where key = '" + back.key() + "'")
                .getFirst());
        ledger(day).restore(id, Acts.of("withdrawn-in-error"), back);
    }

    static Disclosure finding(String number, String category) {
        return ArchiveOf.of("government-dishonesty", number, FOUND, 30)
                .of(category)
                .disclosure();
    }

    static Disclosure penalty(int number, Party publisher, String decided) {
        return DisclosureCopy.of(TestDisclosures.of("penalties", number))
                .publisher(publisher)
                .decided(LocalDate.parse(decided))
                .until(Instant.parse("2029-01-01T00:00:00Z"))
                .disclosure();
    }
}

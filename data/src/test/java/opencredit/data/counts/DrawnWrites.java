package opencredit.data.counts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.DisclosureCopy;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.jspecify.annotations.Nullable;

/** Writes of every kind, drawn: loads, amendments, withdrawals, restorations, ends of windows, batches undone. */
final class DrawnWrites {
    private static final List<String> STATES = List.of("broken", "kept", "open");

    private static final int KINDS = 10;

    private final Database database;
    private final Ledger ledger;
    private final SplittableRandom random;
    private final List<Disclosure> withdrawn = new ArrayList<>();
    private final List<UUID> withdrawnIds = new ArrayList<>();
    private @Nullable Long batch;
    private int done;

    DrawnWrites(Database database, long seed) {
        this.database = database;
        this.ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        this.random = new SplittableRandom(seed);
    }

    /** Writes something; says what. The first ten are of each kind, the others are drawn. */
    String next() {
        return switch (done < KINDS ? done++ : random.nextInt(KINDS)) {
            case 0, 1 -> load("penalties");
            case 2 -> load("licences");
            case 3 -> loadPromises();
            case 4 -> withdraw();
            case 5 -> restore();
            case 6 -> endWindows();
            case 7 -> loadFindings();
            case 8 -> mend();
            default -> undo();
        };
    }

    /** Some of them are new, some are known, and others say something else of a known one. */
    private String load(String dataset) {
        int from = random.nextInt(30);
        String facts = "事实" + random.nextInt(3);
        return load(IntStream.range(from, from + random.nextInt(1, 20))
                .mapToObj(number -> TestDisclosures.of(dataset, number, facts))
                .toList());
    }

    private String loadPromises() {
        int from = random.nextInt(10);
        return load(IntStream.range(from, from + random.nextInt(1, 8))
                .mapToObj(number -> ArchiveOf.of("investment-promises", "P" + number, ArchiveOf.BODY, 1 + number)
                        .with(number % 3 == 0 ? ArchiveOf.BODY : ArchiveOf.COMPANY)
                        .in(STATES.get(random.nextInt(STATES.size())))
                        .inForce(null, number % 4 == 0 ? null : "2027-0" + random.nextInt(1, 9) + "-01")
                        .shownUntil(Instant.parse("2027-0" + random.nextInt(1, 9) + "-01T00:00:00Z"))
                        .disclosure())
                .map(promise -> DisclosureCopy.of(promise)
                        .publisher(TestDisclosures.authority(random.nextInt(3)))
                        .disclosure())
                .toList());
    }

    private String loadFindings() {
        int from = random.nextInt(10);
        return load(IntStream.range(from, from + random.nextInt(1, 12))
                .mapToObj(number -> finding(number, random.nextBoolean() ? "100.50" : "7", random.nextBoolean()))
                .toList());
    }

    private static Disclosure finding(int number, String yuan, boolean isMended) {
        Party body = number % 3 == 0 ? TestDisclosures.authority(number) : ArchiveOf.BODY;
        ArchiveOf plain = ArchiveOf.of("government-dishonesty", "F" + number, body, 1 + number);
        ArchiveOf finding = number % 5 == 0 ? plain : plain.saying("corrected", isMended);
        return (number % 2 == 0 ? finding.costing(yuan) : finding).disclosure();
    }

    private String mend() {
        List<UUID> shown = database.jdbi()
                .withHandle(handle -> handle.select(
                                "select id from record where dataset = 'government-dishonesty' order by id")
                        .mapTo(UUID.class)
                        .list());
        if (shown.isEmpty()) {
            return loadFindings();
        }
        UUID one = shown.get(random.nextInt(shown.size()));
        return "mended " + ledger.withdraw(one, Acts.of("performed"), null);
    }

    private String load(List<Disclosure> disclosures) {
        batch = Batches.stage(database, disclosures);
        return "loaded " + ledger.append(batch, rows -> {});
    }

    private String withdraw() {
        for (int number : random.ints(200, 0, 50).toArray()) {
            Disclosure one = TestDisclosures.of("penalties", number);
            List<UUID> shown = database.jdbi()
                    .withHandle(handle -> handle.select("select id from record where key = ?", one.key())
                            .mapTo(UUID.class)
                            .list());
            if (!shown.isEmpty()) {
                ledger.withdraw(shown.getFirst(), Acts.of("privacy"), null);
                withdrawn.add(one);
                withdrawnIds.add(shown.getFirst());
                return "withdrew " + shown;
            }
        }
        return "nothing to withdraw";
    }

    private String restore() {
        if (withdrawn.isEmpty()) {
            return withdraw();
        }
        return "restored "
                + ledger.restore(withdrawnIds.removeLast(), Acts.of("withdrawn-in-error"), withdrawn.removeLast());
    }

    private String endWindows() {
        Instant now = Instant.parse("2027-0" + random.nextInt(1, 9) + "-15T00:00:00Z");
        return "ended " + ledger.withdrawEnded(now, () -> false);
    }

    private String undo() {
        Long last = batch;
        batch = null;
        return last == null ? load("penalties") : "undid " + ledger.undo(last, Acts.of("batch-undone"));
    }
}

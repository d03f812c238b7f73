package opencredit.data.store.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import opencredit.data.record.Found;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Records;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordsByIdsTest {
    private static final int RECORDS = 60;
    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z"),
            LATER = Instant.parse("2027-06-01T00:00:00Z");

    private static Database database;
    private static final List<UUID> IDS = new ArrayList<>();

    /** A third is withdrawn, of these half is published again; windows end between the two moments. */
    @BeforeAll
    static void fill() {
        database = TestDatabase.create();
        Ledger ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
        List<Disclosure> all = IntStream.range(0, RECORDS)
                .mapToObj(number -> TestDisclosures.of("penalties", number))
                .toList();
        Batches.load(database, all);
        all.forEach(disclosure -> IDS.add(Batches.id(database, disclosure)));
        for (int number = 0; number < RECORDS; number += 3) {
            UUID replacedBy = number % 9 == 0 ? IDS.get(number + 1) : null;
            ledger.withdraw(IDS.get(number), Acts.of("repaired"), replacedBy);
        }
        for (int number = 3; number < RECORDS; number += 6) {
            ledger.restore(IDS.get(number), Acts.of("withdrawn-in-error"), all.get(number));
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void saysOfEachWhatIsSaidOfItAlone() {
        Records records = new Records(database);
        RecordsByIds byIds = new RecordsByIds(database);
        SplittableRandom random = new SplittableRandom(15);
        int shown = 0;
        int gone = 0;
        int unknown = 0;
        for (int round = 0; round < 80; round++) {
            List<UUID> ids = random.ints(random.nextInt(1, 40), 0, RECORDS + 5)
                    .distinct()
                    .mapToObj(number -> number < RECORDS ? IDS.get(number) : new UUID(7, number))
                    .toList();
            Instant now = round % 2 == 0 ? NOW : LATER;
            List<Found> found = byIds.find(ids, now);
            assertThat(found)
                    .isEqualTo(ids.stream().map(id -> records.find(id, now)).toList());
            shown += found.stream()
                    .filter(Found.Shown.class::isInstance)
                    .toList()
                    .size();
            gone += found.stream().filter(Found.Gone.class::isInstance).toList().size();
            unknown += found.stream()
                    .filter(Found.Unknown.class::isInstance)
                    .toList()
                    .size();
        }
        assertThat(List.of(shown, gone, unknown)).allMatch(count -> count > 20);
        assertThat(shown + gone + unknown).isGreaterThan(1_000);
    }
}

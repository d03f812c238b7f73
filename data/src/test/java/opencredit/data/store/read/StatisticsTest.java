package opencredit.data.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.record.Ask;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");

    @Test
    void leavesOutAmountsThatDoNotAddUp() {
        try (Database own = TestDatabase.create()) {
            Batches.load(own, costing("penalties", 1, "10.00"), costing("penalties", 2, "20.50"));
            Batches.load(own, costing("government-debt", 3, "1000000.00"));
            Batches.load(own, costing("ppp", 4, "2000000.00"));
            var statistics = new Statistics(own, TestDatasets.shipped());
            RecordQuery all = Ask.all().query(Sort.NEWEST_DECISION);
            assertThat(statistics.of(all, "year", NOW))
                    .containsExactly(new Statistics.Group("2026", 4, new BigDecimal("30.50")));
            assertThat(statistics.of(all, "dataset", NOW))
                    .containsExactly(
                            new Statistics.Group("penalties", 2, new BigDecimal("30.50")),
                            new Statistics.Group("government-debt", 1, null),
                            new Statistics.Group("ppp", 1, null));
        }
    }

    private static Disclosure costing(String dataset, int number, String amount) {
        Disclosure it =
                ArchiveOf.of(dataset, "N" + number, ArchiveOf.BODY, number).disclosure();
        return new Disclosure(
                dataset,
                it.key(),
                it.subject(),
                null,
                it.authority(),
                null,
                it.region(),
                List.of(),
                null,
                it.documentNumber(),
                it.decisionDate(),
                new BigDecimal(amount),
                it.window(),
                it.edition(),
                List.of(),
                it.standing(),
                it.fields());
    }
}

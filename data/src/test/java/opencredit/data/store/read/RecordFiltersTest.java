package opencredit.data.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.record.Ask;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import org.junit.jupiter.api.Test;

/** Filters that need records of their own. */
class RecordFiltersTest {
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");

    @Test
    void nothingButBracketsIsNoNumber() {
        try (Database own = TestDatabase.create()) {
            Batches.load(
                    own,
                    ArchiveOf.of("contracts", "", ArchiveOf.BODY, 1).disclosure(),
                    ArchiveOf.of("contracts", "C1", ArchiveOf.BODY, 2).disclosure());
            Map.of(Ask.all().number("（）"), 0, Ask.all().number("（）", "c1"), 1).forEach((ask, expected) -> {
                RecordQuery query = ask.query(Sort.NEWEST_DECISION);
                assertThat(new Records(own).list(query, null, 10, NOW).records())
                        .hasSize(expected);
                assertThat(new Records(own).count(query, NOW)).isEqualTo(expected.longValue());
                assertThat(new Records(own).facet(query, "year", NOW)).hasSize(expected);
            });
        }
    }

    @Test
    void isFilteredAndCountedByState() {
        try (Database own = TestDatabase.create()) {
            Batches.load(
                    own,
                    ArchiveOf.of("promises", "P1", ArchiveOf.BODY, 1)
                            .in("broken")
                            .disclosure(),
                    ArchiveOf.of("promises", "P2", ArchiveOf.BODY, 2).in("kept").disclosure(),
                    ArchiveOf.of("promises", "P3", ArchiveOf.BODY, 3).in("kept").disclosure(),
                    ArchiveOf.of("contracts", "C1", ArchiveOf.BODY, 4).disclosure());
            Map.of("broken", 1L, "kept", 2L, "brok", 0L).forEach((state, expected) -> {
                RecordQuery query = Ask.all().state(state).query(Sort.NEWEST_DECISION);
                assertThat(new Records(own).list(query, null, 10, NOW).records())
                        .hasSize(expected.intValue());
                assertThat(new Records(own).count(query, NOW)).isEqualTo(expected);
            });
            RecordQuery all = Ask.all().query(Sort.NEWEST_DECISION);
            assertThat(new Records(own).facet(all, "state", NOW))
                    .containsExactly(new Records.Count("kept", 2), new Records.Count("broken", 1));
            assertThat(new Statistics(own, TestDatasets.shipped())
                            .of(all, "state", NOW).groups().stream().map(Statistics.Group::value))
                    .containsExactly("kept", "broken", null);
        }
    }
}

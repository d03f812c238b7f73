package opencredit.data.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import opencredit.data.outcome.Acts;
import opencredit.data.record.Ask;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.Test;

class ExportTest {
    private static final Instant NOW = Instant.parse("2024-06-01T00:00:00Z");

    @Test
    void leavesOutWhatIsWithdrawnWhileTheReaderIsSlow() {
        try (Database database = TestDatabase.create()) {
            Batches.load(database, "licences", 0, 300);
            Records records = new Records(database);
            RecordQuery query = Ask.dataset("licences").query(Sort.NEWEST_DECISION);
            List<UUID> all = new ArrayList<>();
            records.stream(query, () -> NOW, record -> all.add(record.id()));
            assertThat(all).hasSize(300).doesNotHaveDuplicates();
            AtomicReference<Instant> now = new AtomicReference<>(NOW);
            List<UUID> slow = new ArrayList<>();
            records.stream(query, now::get, record -> {
                slow.add(record.id());
                if (slow.size() == 10) {
                    new Ledger(database, Clock.systemUTC(), Deadlines.NONE)
                            .withdraw(all.get(11), Acts.of("repaired"), null);
                    now.set(NOW.plusSeconds(2));
                }
            });
            all.remove(11);
            assertThat(slow).isEqualTo(all);
        }
    }

    @Test
    void leavesOutWhatIsOverMeanwhile() {
        try (Database database = TestDatabase.create()) {
            Batches.load(database, "penalties", 0, 300);
            AtomicReference<Instant> now = new AtomicReference<>(NOW);
            List<UUID> given = new ArrayList<>();
            new Records(database).stream(Ask.dataset("penalties").query(Sort.OLDEST_DECISION), now::get, record -> {
                given.add(record.id());
                now.set(Instant.parse("2050-01-01T00:00:00Z"));
            });
            assertThat(given).hasSize(1);
        }
    }
}

package opencredit.data.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import opencredit.data.ledger.Event;
import opencredit.data.outcome.Acts;
import opencredit.data.record.Found;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Records;
import org.junit.jupiter.api.Test;

class RecordHistoryTest {
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");

    @Test
    void showsTheHistoryOfWhatIsShown() {
        try (Database other = TestDatabase.create()) {
            Records read = new Records(other);
            Batches.load(other, TestDisclosures.of("licences", 1, "a"));
            Batches.load(other, TestDisclosures.of("licences", 1, "b"));
            UUID id = Batches.id(other, TestDisclosures.of("licences", 1));
            assertThat(read.history(id, NOW)).hasSize(2).allSatisfy(version -> {
                assertThat(version.content())
                        .contains("\"version\":" + version.entry().version());
                assertThat(version.entry().commitment()).hasSize(64);
            });
            Ledger ledger = new Ledger(other, Clock.systemUTC(), Deadlines.NONE);
            ledger.withdraw(id, Acts.of("merged"), new UUID(1, 2));
            assertThat(read.history(id, NOW)).isEmpty();
            assertThat(read.find(id, NOW)).isInstanceOfSatisfying(Found.Gone.class, gone -> {
                assertThat(gone.reason()).isEqualTo("merged");
                assertThat(gone.replacedBy()).isEqualTo(new UUID(1, 2));
            });
            ledger.restore(id, Acts.of("withdrawn-in-error"), TestDisclosures.of("licences", 1, "c"));
            List<Records.Version> history = read.history(id, NOW);
            assertThat(history)
                    .extracting(version -> version.entry().event())
                    .containsExactly(Event.PUBLISHED, Event.AMENDED, Event.WITHDRAWN, Event.RESTORED);
            assertThat(history.subList(0, 3)).allMatch(version -> version.content() == null);
            assertThat(read.find(id, NOW))
                    .isInstanceOfSatisfying(
                            Found.Shown.class,
                            found -> assertThat(found.record().publishedAt())
                                    .isEqualTo(history.getFirst().entry().at()));
        }
    }
}

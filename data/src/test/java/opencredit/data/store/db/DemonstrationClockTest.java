package opencredit.data.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import opencredit.data.ledger.Entry;
import opencredit.data.outcome.Acts;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Ledger;
import opencredit.data.store.write.Staging;
import org.junit.jupiter.api.Test;

class DemonstrationClockTest {
    private static final Clock REAL = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Instant YEAR_AGO = Instant.parse("2025-06-06T02:00:00Z");

    @Test
    void onlyAnEmptyRegisterBecomesADemonstrationAndForEver() {
        try (Database database = TestDatabase.create()) {
            assertThat(Seal.confirm(database, new byte[32])).isTrue();
            assertThat(Seal.isDemonstration(database)).isFalse();
            assertThatThrownBy(() -> DemonstrationClock.of(database, REAL)).isInstanceOf(IllegalStateException.class);
            Ledger ledger = new Ledger(database, REAL, Deadlines.NONE);
            assertThat(ledger.beginDemonstration()).isTrue();
            publish(database, REAL, 1);
            assertThat(ledger.beginDemonstration()).isTrue();
            for (String breaking : List.of(
                    "update seal set demonstration = false",
                    "delete from seal",
                    "truncate seal",
                    "update seal set mark = 'x'")) {
                assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(breaking)))
                        .as(breaking)
                        .hasMessageContaining("seal");
            }
            assertThat(Seal.isDemonstration(database)).isTrue();
        }
    }

    @Test
    void aRegisterWithEntriesStaysReal() {
        try (Database database = TestDatabase.create()) {
            assertThat(Seal.confirm(database, new byte[32])).isTrue();
            publish(database, REAL, 1);
            assertThat(new Ledger(database, REAL, Deadlines.NONE).beginDemonstration())
                    .isFalse();
            assertThatThrownBy(() ->
                            database.jdbi().useHandle(handle -> handle.execute("update seal set demonstration = true")))
                    .hasMessageContaining("becomes no demonstration");
            assertThat(Seal.isDemonstration(database)).isFalse();
        }
    }

    @Test
    void entriesAndIdsAreOfTheDaySetAndNeverFall() {
        try (Database database = TestDatabase.create()) {
            assertThat(Seal.confirm(database, new byte[32])).isTrue();
            assertThat(new Ledger(database, REAL, Deadlines.NONE).beginDemonstration())
                    .isTrue();
            DemonstrationClock clock = DemonstrationClock.of(database, REAL);
            clock.set(YEAR_AGO);
            publish(database, clock, 1);
            clock.set(YEAR_AGO.minus(Duration.ofDays(9)));
            publish(database, clock, 2);
            clock.set(Instant.parse("2030-01-01T00:00:00Z"));
            publish(database, clock, 3);
            List<Entry> entries = new Feed(database).after(0, 10).entries();
            assertThat(entries).extracting(Entry::at).containsExactly(YEAR_AGO, YEAR_AGO, REAL.instant());
            assertThat(entries.getFirst().record().getMostSignificantBits() >>> 16)
                    .isEqualTo(YEAR_AGO.toEpochMilli());
            Invariants.check(database);
        }
    }

    private static void publish(Database database, Clock clock, int number) {
        try (Staging staging = Staging.open(database, "penalties", "test", Acts.LOAD, clock)) {
            staging.publish(1, TestDisclosures.of("penalties", number));
            new Ledger(database, clock, Deadlines.NONE).append(staging.finish("{}"), rows -> {});
        }
    }
}

package opencredit.api.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import opencredit.api.service.TestService;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.read.Records;
import org.junit.jupiter.api.Test;

class HoldingsTest {

    /** One that is read twice may say two days, and nothing of a state may be of another day than the rest. */
    @Test
    void aStateIsOfOneInstant() {
        TestService service = TestService.shared();
        DayAfterDay clock = new DayAfterDay(service.clock().instant());
        LedgerTail tail = new LedgerTail(service.feed());
        Holdings holdings = new Holdings(
                new Records(service.database()),
                new HeldCells(new CountsReader(service.database()), tail, clock),
                TestDatasets.shipped(),
                () -> false,
                tail,
                clock);
        assertThat(holdings.now().byDataset()).containsKey("penalties");
        assertThat(clock.readings).isEqualTo(1);
    }

    /** Another day whenever it is read. */
    private static final class DayAfterDay extends Clock {
        private final Instant first;
        private int readings;

        private DayAfterDay(Instant first) {
            this.first = first;
        }

        @Override
        public Instant instant() {
            return first.plus(Duration.ofDays(readings++));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

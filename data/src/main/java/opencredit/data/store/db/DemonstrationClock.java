package opencredit.data.store.db;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Moments of the past as which a demonstration is filled, so that it looks like a register that has been published for a
 * year. There is none of a register that is not sealed as a demonstration. It never goes beyond the real clock; that the
 * ledger's moments never fall is seen to by the ledger. Safe for threads.
 */
public final class DemonstrationClock extends Clock {
    private final InstantSource real;
    private volatile Instant moment = Instant.EPOCH;

    private DemonstrationClock(InstantSource real) {
        this.real = real;
    }

    /** @throws IllegalStateException when the register is no demonstration */
    public static DemonstrationClock of(Database database, InstantSource real) {
        if (!Seal.isDemonstration(database)) {
            throw new IllegalStateException("the clock of a register that is no demonstration is never set");
        }
        return new DemonstrationClock(real);
    }

    /** The clock stands at a moment until it is set again; at one that is still to come it shows the real time. */
    public void set(Instant moment) {
        this.moment = moment;
    }

    @Override
    public Instant instant() {
        Instant now = real.instant();
        return moment.isAfter(now) ? now : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the register's clocks are UTC");
    }
}

package opencredit.api.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The real time, put forward by a test, or stopped. */
public final class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    /** Puts the clock forward by so much, compared with the real time. */
    public void ahead(Duration by) {
        ahead = by;
    }

    /** From now on it goes only where it is put: no hour ends in the middle of a test. */
    public void stop() {
        stopped = Instant.now();
    }

    @Override
    public Instant instant() {
        Instant at = stopped;
        return (at == null ? Instant.now() : at).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}

package opencredit.bench.register;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import opencredit.bench.traffic.Connection;

/** Looks at one place of one server until a record is to be met there no more. For one thread. */
public final class Lookout implements AutoCloseable {
    /** Between two looks: what is measured is a hundred times as long. */
    private static final long PAUSE_MILLIS = 2;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Connection connection;
    private final Function<Target, String> place;
    private Longest longest = new Longest(0, "");

    public Lookout(int port, Function<Target, String> place) throws IOException {
        this.connection = new Connection(port);
        this.place = place;
    }

    /** Fails unless the record is to be met; what a server keeps of it, it keeps from then on. */
    public Gone shown(Target target) throws IOException {
        if (!shows(target)) {
            throw new IllegalStateException("not shown: " + place.apply(target));
        }
        long now = System.nanoTime();
        return new Gone(now, now);
    }

    /** Looks until the record is gone. */
    public Gone gone(Target target) throws IOException, InterruptedException {
        long began = System.nanoTime();
        long shown = began;
        int looks = 1;
        while (shows(target)) {
            if (System.nanoTime() > began + PATIENCE) {
                throw new IllegalStateException("still shown: " + place.apply(target));
            }
            shown = System.nanoTime();
            Thread.sleep(PAUSE_MILLIS);
            looks++;
        }
        long gone = System.nanoTime();
        note((gone - began) / 1_000_000, looks);
        return new Gone(shown, gone);
    }

    /**
     * Moments of {@link System#nanoTime}.
     *
     * @param shown when the last answer with the record was read; when looking began, if there was none
     * @param missed when the first answer without it was read: on a busy machine long after it was asked for
     */
    public record Gone(long shown, long missed) {
        /** Of two places: the later moments. */
        public Gone and(Gone other) {
            return new Gone(Math.max(shown, other.shown), Math.max(missed, other.missed));
        }
    }

    private void note(long milliseconds, int looks) {
        if (milliseconds > longest.milliseconds) {
            longest = new Longest(milliseconds, "%s: %d ms, %d looks".formatted(this, milliseconds, looks));
        }
    }

    /** What took longest here: one look that was answered late is another thing than many that still showed it. */
    public String longest() {
        return longest.told;
    }

    private record Longest(long milliseconds, String told) {}

    @Override
    public String toString() {
        return place.apply(Target.EXAMPLE);
    }

    private boolean shows(Target target) throws IOException {
        return connection.says(place.apply(target), target.id().toString());
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}

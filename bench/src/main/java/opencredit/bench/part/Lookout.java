package opencredit.bench.part;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import opencredit.bench.traffic.Connection;

/** Looks at one place of one server until a record is to be met there no more. For one thread. */
final class Lookout implements AutoCloseable {
    /** Between two looks: what is measured is a hundred times as long. */
    private static final long PAUSE_MILLIS = 2;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Connection connection;
    private final Function<Target, String> place;

    Lookout(int port, Function<Target, String> place) throws IOException {
        this.connection = new Connection(port);
        this.place = place;
    }

    /** Fails unless the record is to be met; what a server keeps of it, it keeps from then on. */
    long shownAt(Target target) throws IOException {
        if (!shows(target)) {
            throw new IllegalStateException("not shown: " + place.apply(target));
        }
        return System.nanoTime();
    }

    /** Looks until the record is gone; the moment, of {@link System#nanoTime}, at which the answer without it was read. */
    long goneAt(Target target) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (shows(target)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still shown: " + place.apply(target));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return System.nanoTime();
    }

    private boolean shows(Target target) throws IOException {
        return connection.says(place.apply(target), target.id().toString());
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}

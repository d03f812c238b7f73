package opencredit.bench.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Requests that arrive at a fixed rate, whether or not those before them are answered. Each is timed from the moment at
 * which it was due: a reader who asks only after the last answer never sees how long others waited meanwhile.
 */
public final class Arrivals {
    /** More than a server has places for: what waits here waits as readers do. */
    private static final int CONNECTIONS = 64;

    private final int port;
    private final Asked asking;
    private final double gap;
    private final long began = System.nanoTime();
    private final long count;
    private final AtomicLong next = new AtomicLong();

    private Arrivals(int port, double perSecond, double seconds, Asked asking) {
        this.port = port;
        this.asking = asking;
        this.gap = 1e9 / perSecond;
        this.count = Math.max(1, (long) (perSecond * seconds));
    }

    /** Sends so many requests a second to a server on this machine, for so many seconds. */
    public static Traffic run(int port, double perSecond, double seconds, Asked asking) {
        Arrivals arrivals = new Arrivals(port, perSecond, seconds, asking);
        Callable<Traffic> reader = arrivals::read;
        return Traffic.together(Stream.generate(() -> reader).limit(CONNECTIONS).toList(), arrivals.began);
    }

    private Traffic read() {
        SplittableRandom random =
                new SplittableRandom(began + Thread.currentThread().threadId());
        long[] nanoseconds = new long[(int) count];
        int answered = 0;
        long bytes = 0;
        long refused = 0;
        try (Connection connection = new Connection(port)) {
            for (long number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                long due = began + (long) (number * gap);
                await(due);
                try {
                    bytes += connection.get(asking.next(random));
                    nanoseconds[answered++] = System.nanoTime() - due;
                } catch (Connection.Refused later) {
                    refused++;
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Traffic(0, Arrays.copyOf(nanoseconds, answered), bytes, refused);
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

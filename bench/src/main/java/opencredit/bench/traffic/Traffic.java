package opencredit.bench.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * What a number of readers got, each asking again as soon as it is answered, or at the times of {@link Arrivals}.
 *
 * @param nanoseconds of each request, sorted
 * @param bytes of all bodies
 * @param refused requests that were told to come again later, which are no answers
 */
public record Traffic(double seconds, long[] nanoseconds, long bytes, long refused) {
    private static final int FIRST_ROOM = 1 << 14;

    /** Sends readers to a server on this machine. */
    public static Traffic run(int port, int readers, double seconds, Asked asking) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return run(List.of(port), readers, () -> System.nanoTime() < end, asking);
    }

    /** Sends readers to servers on this machine, by turns, for as long as they are to go on. */
    public static Traffic run(List<Integer> ports, int readers, BooleanSupplier goOn, Asked asking) {
        long began = System.nanoTime();
        List<Callable<Traffic>> all = IntStream.range(0, readers)
                .mapToObj(reader ->
                        (Callable<Traffic>) () -> read(ports.get(reader % ports.size()), goOn, asking, began + reader))
                .toList();
        return together(all, began);
    }

    /** All readers at once, and what they got together. */
    static Traffic together(List<Callable<Traffic>> readers, long began) {
        try (ExecutorService threads = Executors.newFixedThreadPool(readers.size())) {
            List<Traffic> parts =
                    threads.invokeAll(readers).stream().map(Traffic::of).toList();
            return sum(parts, (System.nanoTime() - began) / 1e9);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Traffic of(Future<Traffic> part) {
        try {
            return part.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("a reader failed", failed.getCause());
        }
    }

    private static Traffic read(int port, BooleanSupplier goOn, Asked asking, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] nanoseconds = new long[FIRST_ROOM];
        int count = 0;
        long bytes = 0;
        long refused = 0;
        try (Connection connection = new Connection(port)) {
            for (long before = System.nanoTime(); goOn.getAsBoolean(); before = System.nanoTime()) {
                try {
                    bytes += connection.get(asking.next(random));
                } catch (Connection.Refused later) {
                    refused++;
                    continue;
                }
                nanoseconds = count < nanoseconds.length ? nanoseconds : Arrays.copyOf(nanoseconds, 2 * count);
                nanoseconds[count++] = System.nanoTime() - before;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Traffic(0, Arrays.copyOf(nanoseconds, count), bytes, refused);
    }

    private static Traffic sum(List<Traffic> parts, double seconds) {
        long[] all = parts.stream()
                .flatMapToLong(part -> Arrays.stream(part.nanoseconds))
                .sorted()
                .toArray();
        return new Traffic(
                seconds,
                all,
                parts.stream().mapToLong(Traffic::bytes).sum(),
                parts.stream().mapToLong(Traffic::refused).sum());
    }

    /** This, if every request was answered. */
    public Traffic answered() {
        if (refused > 0) {
            throw new IllegalStateException(refused + " requests were refused");
        }
        return this;
    }

    /** Of all requests, those that were told to come again later; 0 to 1. */
    public double refusedShare() {
        return (double) refused / Math.max(1, refused + nanoseconds.length);
    }

    /** Requests answered in a second. */
    public double perSecond() {
        return nanoseconds.length / seconds;
    }

    /** Mean length of a body. */
    public int meanBytes() {
        return (int) (bytes / Math.max(1, nanoseconds.length));
    }

    /** Milliseconds within which this share of the requests was answered, such as 0.99. */
    public double milliseconds(double share) {
        if (nanoseconds.length == 0) {
            throw new IllegalStateException("nothing was answered");
        }
        return nanoseconds[(int) Math.min(nanoseconds.length - 1L, (long) (share * nanoseconds.length))] / 1e6;
    }
}

package opencredit.api.batches;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import opencredit.data.intake.spool.SubmittedBytes;

/**
 * Workbooks with what is said about submitted files, for a day. Each lies in the spool as its file did: encrypted, without a
 * name, under a key that only the memory of this process has, so that nothing of it is left when the process has ended. Safe
 * for threads.
 */
final class MarkedWorkbooks implements AutoCloseable {
    /** Whoever submits a file looks at it on that day or the next morning. */
    static final Duration KEPT = Duration.ofHours(24);

    /** Two files of the largest size, marked; a disk that holds them holds what is submitted meanwhile too. */
    private static final long MOST_BYTES = 2L << 30;

    /** Each holds an open file of the system, of which a process may have a thousand or so. */
    private static final int MOST = 200;

    private final Clock clock;
    private final long mostBytes;
    private final SequencedMap<UUID, Kept> kept = new LinkedHashMap<>();
    private boolean isClosed;

    MarkedWorkbooks(Clock clock) {
        this(clock, MOST_BYTES);
    }

    /** @param mostBytes of all together */
    MarkedWorkbooks(Clock clock, long mostBytes) {
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    private record Kept(SubmittedBytes workbook, long bytes, Instant until) {}

    /** Keeps one, and leaves the oldest where there is no room for all. */
    synchronized void keep(UUID upload, SubmittedBytes workbook) {
        if (isClosed) {
            workbook.close();
            return;
        }
        leave(upload);
        kept.put(upload, new Kept(workbook, size(workbook), clock.instant().plus(KEPT)));
        while (kept.size() > MOST || bytes() > mostBytes) {
            leave(kept.firstEntry().getKey());
        }
    }

    private long bytes() {
        return kept.values().stream().mapToLong(Kept::bytes).sum();
    }

    private static long size(SubmittedBytes workbook) {
        try {
            return workbook.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leave(UUID upload) {
        Kept left = kept.remove(upload);
        if (left != null) {
            left.workbook().close();
        }
    }

    /** From its first byte, which the caller closes; empty where there is none any more. */
    synchronized Optional<InputStream> open(UUID upload) throws IOException {
        Kept one = kept.get(upload);
        return one != null && clock.instant().isBefore(one.until())
                ? Optional.of(one.workbook().stream())
                : Optional.empty();
    }

    /** Deletes those whose day is over; who reads one at that moment gets no end of it. */
    synchronized void forget() {
        Instant now = clock.instant();
        List<UUID> over = new ArrayList<>();
        kept.forEach((upload, one) -> {
            if (!now.isBefore(one.until())) {
                over.add(upload);
            }
        });
        over.forEach(this::leave);
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        List.copyOf(kept.keySet()).forEach(this::leave);
    }
}

package opencredit.bench.submit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One submission, from its first byte until it is over or the server is gone. */
final class Attempt {
    /** A file comes from elsewhere, in about a second: within one machine none would be caught on its way. */
    private static final int PIECES = 40;

    private static final long BETWEEN_PIECES_MILLIS = 20, BETWEEN_LOOKS_MILLIS = 2;

    private final HttpSubmitter submitter;
    private final SubmittingBody publisher;
    private final byte[] bytes;
    private final long began = System.nanoTime();
    private final Map<Phase, Long> reached = new EnumMap<>(Phase.class);
    private volatile Phase phase = Phase.UPLOAD;
    private volatile @Nullable String batch;
    private final CompletableFuture<Void> running;

    Attempt(HttpSubmitter submitter, SubmittingBody publisher, Path file, String name) {
        this.submitter = submitter;
        this.publisher = publisher;
        try {
            this.bytes = Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.running = CompletableFuture.runAsync(
                () -> run(name), task -> Thread.ofPlatform().daemon().start(task));
    }

    private void run(String name) {
        try {
            batch = submitter.submit(publisher, name, BodyPublishers.ofInputStream(this::slowly));
            reach(Phase.CHECK);
            while (phase != Phase.OVER) {
                JsonNode now = submitter.batch(publisher, String.valueOf(batch));
                reach(Phase.of(now.path("state").asText()));
                HttpSubmitter.pause(BETWEEN_LOOKS_MILLIS);
            }
        } catch (IOException killed) {
            // what was acknowledged until then is known
            return;
        }
    }

    private void reach(Phase next) {
        if (next != phase) {
            reached.put(next, System.nanoTime() - began);
            phase = next;
        }
    }

    private InputStream slowly() {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int from, int most) throws IOException {
                HttpSubmitter.pause(BETWEEN_PIECES_MILLIS);
                return super.read(target, from, Math.min(most, bytes.length / PIECES + 1));
            }
        };
    }

    /** How far it is now. */
    Phase phase() {
        return phase;
    }

    /** The id of its batch; null where nothing was acknowledged. */
    @Nullable
    String batch() {
        return batch;
    }

    /** Nanoseconds from the first byte until a phase was over, once the whole is; its beginning where it was too short to be seen. */
    long until(Phase over) {
        for (Phase later : Phase.values()) {
            Long at = later.compareTo(over) > 0 ? reached.get(later) : null;
            if (at != null) {
                return at;
            }
        }
        throw new IllegalStateException("it is not over");
    }

    /** Returns when it is over, or the server is gone. */
    void join() {
        running.join();
    }
}

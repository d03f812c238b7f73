package opencredit.api.batches;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.Places;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.store.uploads.Upload;
import opencredit.data.store.uploads.UploadState;

/**
 * {@code /v1/batches/{batch}/events}: how far a file is, told as it goes on (server-sent events). Each event is the whole
 * batch, so whoever was cut off misses nothing by what was said meanwhile. Safe for threads.
 */
public final class BatchEvents implements Feature {
    /**
     * A reader holds a virtual thread and asks the database twice a second, by primary key: a hundred of them take a
     * twentieth of one processor. A browser has six connections to one host, and its pages need some of them.
     */
    private static final Places.Shares SHARES = new Places.Shares(100, 4);

    /** A step of the work takes about a second. */
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /** Proxies close a connection on which nothing is said for a minute, and this server after half of one. */
    private static final int STEPS_OF_SILENCE = 20;

    /** Five minutes. Then the reader comes again by itself, and whether the key is still valid is asked anew. */
    private static final int STEPS = 600;

    private static final String BEGINNING = "retry: 2000\n\n", HEARTBEAT = ": still here\n\n";
    private static final int NO_CONTENT = 204;

    private final BatchesOf batches;
    private final UploadJobs jobs;
    private final Duration between;
    private final Places places = new Places(SHARES, ProblemType.TOO_MANY_LISTENERS, ProblemType.LISTENERS_FULL);

    public BatchEvents(BatchesOf batches, UploadJobs jobs) {
        this(batches, jobs, BETWEEN);
    }

    BatchEvents(BatchesOf batches, UploadJobs jobs, Duration between) {
        this.batches = batches;
        this.jobs = jobs;
        this.between = between;
    }

    @Override
    public Response answer(Request request) {
        Parameters.read(request, List.of());
        Event now = event(batches.known(request));
        String heard = request.header("Last-Event-ID");
        if (now.isLast() && now.id().equals(heard)) {
            // by this answer a browser knows that it need not come again
            return Response.of(Body.of(new byte[0], "text/event-stream")).status(NO_CONTENT);
        }
        UUID id = UUID.fromString(request.inPath("batch"));
        return Response.of(new Response.Stream("text/event-stream", target -> {
                    try (Places.Place _ = places.take(request.caller())) {
                        tell(target, id, now, heard == null ? "" : heard);
                    }
                }))
                // some proxies hold an answer back until it ends
                .with("X-Accel-Buffering", "no");
    }

    private void tell(Response.Target target, UUID id, Event first, String heard) throws IOException {
        OutputStream out = target.open();
        say(out, BEGINNING);
        Event now = first;
        String known = heard;
        int silent = 0;
        for (int step = 0; step < STEPS; step++) {
            if (!now.id().equals(known)) {
                say(out, now.text());
                known = now.id();
                silent = 0;
            } else if (++silent % STEPS_OF_SILENCE == 0) {
                say(out, HEARTBEAT);
            }
            if (now.isLast() || jobs.awaitLeaving(between)) {
                break;
            }
            Upload upload = jobs.find(id).orElse(null);
            if (upload == null) {
                break;
            }
            now = event(upload);
        }
        out.close();
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** A batch that waits moves no further by itself. */
    private Event event(Upload upload) {
        boolean isLast = upload.state().isEnd() || upload.state() == UploadState.WAITING;
        String json = Json.text(batches.shown(upload, isLast));
        return new Event(Body.json(json).tag(), isLast, json);
    }

    /** @param id stands for what it says: somebody who has heard it is not told again */
    private record Event(String id, boolean isLast, String json) {
        String text() {
            return "id: " + id + "\nevent: " + (isLast ? "end" : "progress") + "\ndata: " + json + "\n\n";
        }
    }
}

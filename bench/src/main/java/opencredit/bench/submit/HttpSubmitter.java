package opencredit.bench.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever submits over HTTP, as a publisher's program does. Safe for threads. */
final class HttpSubmitter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 202, OK = 200;

    /** What is said to whoever should come again a little later. */
    private static final Set<Integer> LATER = Set.of(409, 429, 503);

    private static final long BETWEEN_MILLIS = 50, LATER_MILLIS = 500;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final SubmittingBody administrator;

    /** @param administrator confirms what waits */
    HttpSubmitter(int port, SubmittingBody administrator) {
        this.base = "http://localhost:" + port;
        this.administrator = administrator;
    }

    /**
     * Sends a file, again and again while there is no place for it.
     *
     * @param name by which a file that is sent again is known
     * @return the id of the batch, once the file was acknowledged
     * @throws IOException where the server is gone
     */
    String submit(SubmittingBody publisher, String name, BodyPublisher file) throws IOException {
        while (true) {
            HttpRequest request = request("/v1/batches?mode=publish&dataset=" + SubmittingBody.DATASET, publisher)
                    .header("Content-Type", "text/csv")
                    .header("Idempotency-Key", name)
                    .POST(file)
                    .build();
            HttpResponse<String> answer = send(request);
            if (answer.statusCode() == ACCEPTED) {
                return JSON.readTree(answer.body()).path("id").asText();
            }
            if (!LATER.contains(answer.statusCode())) {
                throw new IllegalStateException("a file was answered: " + answer.body());
            }
            pause(LATER_MILLIS);
        }
    }

    /** The batch as it is now. One that waits is confirmed, which is somebody else's to do. */
    JsonNode batch(SubmittingBody publisher, String id) throws IOException {
        JsonNode batch = read("/v1/batches/" + id, publisher);
        if (batch.path("state").asText().equals("waiting")) {
            send(request("/v1/batches/" + id + "/confirmation", administrator)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build());
        }
        return batch;
    }

    /** The batch once it is done, or has failed. */
    JsonNode ended(SubmittingBody publisher, String id) throws IOException {
        while (true) {
            JsonNode batch = batch(publisher, id);
            if (batch.has("endedAt") || batch.path("state").asText().matches("done|failed")) {
                return batch;
            }
            pause(BETWEEN_MILLIS);
        }
    }

    /** What is public. */
    JsonNode read(String path) throws IOException {
        return read(path, null);
    }

    private JsonNode read(String path, @Nullable SubmittingBody publisher) throws IOException {
        HttpResponse<String> answer = send(request(path, publisher).GET().build());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(path + " was answered: " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path, @Nullable SubmittingBody publisher) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return publisher == null ? request : request.header("Authorization", "Bearer " + publisher.secret());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

package opencredit.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.api.service.Fictional;
import opencredit.api.service.FictionalRows;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.api.wire.Json;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.NewKey;
import opencredit.data.store.keys.ApiKeys;
import opencredit.data.store.keys.ListedPublishers;
import opencredit.data.store.lock.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program is killed while a file that it acknowledged is checked, and while one goes into the ledger. Then either
 * goes on, or says that it was interrupted and nothing of it is published. {@code bench/run killed-submissions} kills a
 * hundred times.
 */
class KilledSubmissionTest {
    /** Enough to be caught while they are checked, and few enough not to wait for a second word beside them. */
    private static final int MANY = 5_000, FEW = 100;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsPublishedWholeOrNotAtAll() {
        Path home = folder.resolve("home");
        try (Register register = Register.open(Settings.of(Map.of("OPENCREDIT_HOME", home.toString())))) {
            Postmasters.neverWaitForTheDisk(home);
            String key = key(register);
            String checked = killed(register, home, key, 0, MANY, Set.of("checking", "publishing"));
            String published = killed(register, home, key, MANY, FEW, Set.of("publishing"));
            try (Program server = Program.start(home, folder, Map.of(), "serve")) {
                String url = server.awaitReady();
                JsonNode first = ended(server, url + checked, key);
                boolean isDone = first.path("state").asText().equals("done");
                if (!isDone) {
                    assertThat(first.at("/failure/code").asText()).isEqualTo("interrupted");
                }
                // its rows were durable: they go on by themselves
                JsonNode second = ended(server, url + published, key);
                assertThat(second.at("/report/published").intValue())
                        .as(second.toString())
                        .isEqualTo(FEW);
                assertThat(register.feed().head()).isEqualTo(isDone ? MANY + FEW : FEW);
            }
            assertThat(home.resolve("spool")).isEmptyDirectory();
        }
    }

    private static String key(Register register) {
        new ListedPublishers(register.database(), Clock.systemUTC())
                .add(Fictional.AUTHORITY_NAME, Fictional.AUTHORITY_CODE, "test");
        ApiKeys keys = new ApiKeys(register.database(), register.datasets(), Clock.systemUTC());
        KeyScope scope = new KeyScope(List.of(Fictional.AUTHORITY_CODE), List.of("penalties"), null);
        NewKey wanted = new NewKey(KeyRole.PUBLISHER, "test", scope, null, NewKey.USUAL_LIFE);
        return ((KeyOutcome.Made) keys.create(wanted, "test")).text().secret();
    }

    /** Submits rows, and kills the server in one of these states; nothing is appended until then. Where the batch is to be asked for. */
    private String killed(Register register, Path home, String key, int from, int count, Set<String> states) {
        try (Program server = Program.start(home, folder, Map.of(), "serve")) {
            String url = server.awaitReady();
            return register.database().jdbi().inTransaction(handle -> {
                Lock.take(handle, Clock.systemUTC());
                String rows = IntStream.range(from, from + count)
                        .mapToObj(FictionalRows::penalty)
                        .collect(Collectors.joining("\n"));
                String place = send(
                        HttpRequest.newBuilder(URI.create(url + "/v1/batches?dataset=penalties&mode=publish"))
                                .header("Content-Type", "application/x-ndjson")
                                .header("Idempotency-Key", "from-" + from)
                                .POST(HttpRequest.BodyPublishers.ofString(rows)),
                        key,
                        202);
                String batch = "/v1/batches/" + Json.parse(place).path("id").asText();
                server.await(() ->
                        states.contains(read(url + batch, key).path("state").asText()));
                server.kill();
                return batch;
            });
        }
    }

    private JsonNode ended(Program server, String batch, String key) {
        JsonNode[] now = {Json.object()};
        server.await(() -> {
            now[0] = read(batch, key);
            return Set.of("done", "failed").contains(now[0].path("state").asText());
        });
        return now[0];
    }

    private JsonNode read(String address, String key) {
        return Json.parse(send(HttpRequest.newBuilder(URI.create(address)), key, 200));
    }

    private String send(HttpRequest.Builder request, String key, int status) {
        try {
            var answer =
                    http.send(request.header("Authorization", "Bearer " + key).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}

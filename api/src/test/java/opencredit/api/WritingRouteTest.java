package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.edge.AccessLog;
import opencredit.api.edge.Server;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.query.Parameters;
import opencredit.api.query.SubmittedJson;
import opencredit.api.service.TestService;
import opencredit.api.wire.Json;
import opencredit.data.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A path that is read takes a POST as well by one more line: a feature of a test's own beside the lists of records. */
class WritingRouteTest {
    private static final String PATH = "/v1/datasets/penalties/schema";

    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();
    private static Server server;
    private static ContractClient client;

    @BeforeAll
    static void serve() {
        server = Server.start(
                0,
                TestService.shared()
                        .table()
                        .with(Route.post("/v1/datasets/{dataset}/schema", WritingRouteTest::create)),
                new AccessLog(METERS));
        client = new ContractClient(server.port());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Response create(Request request) {
        Parameters.read(request, List.of());
        JsonNode body = SubmittedJson.read(request, 1_000);
        Map<String, Object> made = Map.of(
                "dataset", request.inPath("dataset"),
                "title", body.path("title").textValue(),
                "caller", request.caller().household(),
                "type", String.valueOf(request.header("content-type")),
                "cookie", String.valueOf(request.header("Cookie")));
        return Response.of(Json.body(made)).status(201).with("Location", request.path() + "/1");
    }

    private static ContractAnswer post(String type, String body) {
        return client.submit(
                "POST", PATH, body, "Content-Type", type, "Cookie", "x=1", "X-Forwarded-For", "203.0.113.7");
    }

    @Test
    void theFeatureKnowsCallerAndHeadersAndSaysTheStatus() {
        ContractAnswer made = post("application/json", "{\"title\":\"示例\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(PATH + "/1");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.header("ETag")).isEmpty();
        assertThat(made.contentType()).isEqualTo("application/json");
        assertThat(made.json().path("dataset").textValue()).isEqualTo("penalties");
        assertThat(made.json().path("title").textValue()).isEqualTo("示例");
        assertThat(made.json().path("caller").textValue()).endsWith("cb007107");
        assertThat(made.json().path("type").textValue()).isEqualTo("application/json");
        assertThat(made.json().path("cookie").textValue()).isEqualTo("null");
    }

    @Test
    void whatIsWrongWithTheBodyIsAProblem() {
        assertThat(post("text/plain", "x").status()).isEqualTo(415);
        assertThat(post("application/json", "{").status()).isEqualTo(400);
        assertThat(post("application/json", '"' + "x".repeat(2_000) + '"').status())
                .isEqualTo(413);
    }

    @Test
    void readingStaysAsItWas() {
        assertThat(client.get(PATH).contentType()).isEqualTo("application/schema+json");
    }

    @Test
    void allowPreflightAndMetricsKnowBothMethods() {
        String methods = "GET, HEAD, POST, OPTIONS";
        assertThat(client.send("DELETE", PATH).status()).isEqualTo(405);
        assertThat(client.send("DELETE", PATH).header("Allow")).isEqualTo(methods);
        assertThat(client.send("OPTIONS", PATH).header("Allow")).isEqualTo(methods);
        assertThat(client.send("OPTIONS", PATH).header("Access-Control-Allow-Methods"))
                .isEqualTo(methods);
        post("application/json", "{\"title\":\"示例\"}");
        // a request is measured after its answer is sent
        Eventually.holds(
                "the answer was measured",
                () -> METERS.find("http.server.requests")
                                .tags("method", "POST", "route", "/v1/datasets/{dataset}/schema", "status", "201")
                                .timer()
                        != null);
    }
}

package opencredit.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import opencredit.api.edge.AccessLog;
import opencredit.api.edge.Server;
import opencredit.api.http.Body;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.http.RouteTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The readers of the bench, against the program's own server with answers of known length. */
class TrafficTest {
    private static final int LONG = 300_000;
    private static final List<Route> ROUTES = List.of(
            Route.get("/short", _ -> text("短")),
            Route.get("/refused", _ -> text("").status(503)),
            Route.get("/empty", _ -> text("")),
            Route.get("/long", _ -> text("x".repeat(LONG))),
            Route.get("/chunks", _ -> Response.of(new Response.Stream("text/plain", TrafficTest::chunks))));

    private static Server server;

    private static Response text(String text) {
        return Response.of(Body.of(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8"))
                .uncached();
    }

    private static void chunks(Response.Target target) throws IOException {
        try (OutputStream out = target.open()) {
            for (int i = 0; i < LONG / 1000; i++) {
                out.write("y".repeat(1000).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    @BeforeAll
    static void start() {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        server = Server.start(0, new RouteTable(ROUTES, null), new AccessLog(meters));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void one_connection_reads_answers_of_every_kind_in_turn() throws IOException {
        try (Connection connection = new Connection(server.port())) {
            for (int turn = 0; turn < 3; turn++) {
                assertThat(connection.text("/short")).isEqualTo("短");
                assertThat(connection.get(Connection.request("/long"))).isEqualTo(LONG);
                assertThat(connection.get(Connection.request("/empty"))).isZero();
                assertThat(connection.get(Connection.request("/chunks"))).isEqualTo(LONG);
                assertThat(connection.text("/chunks")).hasSize(LONG).containsOnlyOnce("y".repeat(LONG));
            }
        }
    }

    @Test
    void an_answer_that_is_no_success_is_an_error() throws IOException {
        try (Connection connection = new Connection(server.port())) {
            assertThatThrownBy(() -> connection.text("/refused?always")).isInstanceOf(Connection.Refused.class);
            assertThatThrownBy(() -> connection.text("/nosuch")).hasMessage("status 404 for GET /nosuch HTTP/1.1");
        }
    }

    @Test
    void readers_count_every_request() {
        Traffic traffic = Traffic.run(server.port(), 3, 0.2, Asked.always("/short"));
        assertThat(traffic.nanoseconds()).isNotEmpty().isSorted();
        assertThat(traffic.bytes()).isEqualTo(3L * traffic.nanoseconds().length);
        assertThat(traffic.meanBytes()).isEqualTo(3);
        assertThat(traffic.milliseconds(0.5)).isLessThanOrEqualTo(traffic.milliseconds(0.99));
    }

    @Test
    void everyone_who_arrives_is_answered_and_timed_from_when_he_was_due() {
        long before = System.nanoTime();
        Traffic traffic = Arrivals.run(server.port(), 2_000, 0.1, Asked.always("/long"));
        double all = (System.nanoTime() - before) / 1e6;
        assertThat(traffic.nanoseconds()).hasSize(200).isSorted();
        assertThat(traffic.bytes()).isEqualTo(200L * LONG);
        // the last is due a tenth of a second after the first: what is told may not begin before it was due
        assertThat(traffic.milliseconds(1)).isLessThan(all);
    }

    @Test
    void slow_readers_go_on_reading() throws InterruptedException {
        try (SlowReaders slow = SlowReaders.start(server.port(), 2, "/long")) {
            Thread.sleep(100);
            slow.requireReading();
        }
    }
}

package opencredit.bench.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.Handler;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.util.Map;
import opencredit.api.http.AccessLog;
import opencredit.api.http.RouteTable;
import opencredit.api.http.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The readers of the bench, against the program's own server with answers of known length. */
class TrafficTest {
    private static final int LONG = 300_000;
    private static final Map<String, Handler> ROUTES = Map.of(
            "/short", ctx -> ctx.result("短"),
            "/refused", ctx -> ctx.status(503),
            "/empty", ctx -> ctx.result(""),
            "/long", ctx -> ctx.result("x".repeat(LONG)),
            "/chunks",
                    ctx -> {
                        for (int i = 0; i < LONG / 1000; i++) {
                            ctx.res().getOutputStream().write("y".repeat(1000).getBytes());
                            ctx.res().flushBuffer();
                        }
                    });

    private static Server server;

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
        Traffic traffic = Traffic.run(server.port(), 3, 0.2, Asking.always("/short"));
        assertThat(traffic.nanoseconds()).isNotEmpty().isSorted();
        assertThat(traffic.bytes()).isEqualTo(3L * traffic.nanoseconds().length);
        assertThat(traffic.meanBytes()).isEqualTo(3);
        assertThat(traffic.milliseconds(0.5)).isLessThanOrEqualTo(traffic.milliseconds(0.99));
    }

    @Test
    void slow_readers_go_on_reading() throws InterruptedException {
        try (SlowReaders slow = SlowReaders.start(server.port(), 2, "/long")) {
            Thread.sleep(100);
            slow.requireReading();
        }
    }
}

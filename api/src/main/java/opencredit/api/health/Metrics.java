package opencredit.api.health;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Parameters;

/** {@code /metrics} in Prometheus format. */
public final class Metrics implements Feature {
    private final PrometheusMeterRegistry meters;

    public Metrics(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Response answer(Request request) {
        Parameters.read(request, List.of());
        byte[] text = meters.scrape().getBytes(StandardCharsets.UTF_8);
        return Response.of(Body.of(text, "text/plain; version=0.0.4; charset=utf-8"))
                .uncached();
    }
}

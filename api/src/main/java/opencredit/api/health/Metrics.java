package opencredit.api.health;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import opencredit.api.http.Parameters;
import opencredit.api.http.Request;

/** {@code /metrics} in Prometheus format. */
public final class Metrics implements Handler {
    private final PrometheusMeterRegistry meters;

    public Metrics(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void handle(Context ctx) {
        Parameters.read(Request.by(ctx), List.of());
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8");
        ctx.result(meters.scrape());
    }
}

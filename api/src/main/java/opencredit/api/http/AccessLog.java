package opencredit.api.http;

import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line and one measurement for each request. The route stands for the path, for somebody may have put a person's
 * number there; the query is never said.
 */
public final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("opencredit.access");

    private final MeterRegistry meters;

    public AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void say(Context ctx, float milliseconds) {
        String route = ctx.statusCode() == 404 || ctx.statusCode() == 405 ? "other" : route(ctx);
        Timer.builder("http.server.requests")
                .tags("method", ctx.method().name(), "route", route, "status", Integer.toString(ctx.statusCode()))
                .register(meters)
                .record((long) (milliseconds * 1000), TimeUnit.MICROSECONDS);
        LOG.atInfo()
                .addKeyValue("method", ctx.method().name())
                .addKeyValue("route", route)
                .addKeyValue("status", ctx.statusCode())
                .addKeyValue("ms", milliseconds)
                .addKeyValue("trace", Trace.of(ctx))
                .log("request");
    }

    private static String route(Context ctx) {
        var endpoint = ctx.endpoints().lastHttpEndpoint();
        return endpoint == null ? "other" : endpoint.path;
    }
}

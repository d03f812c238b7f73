package opencredit.api.edge;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import opencredit.api.http.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line and one measurement for each request. The route stands for the path, for somebody may have put a person's
 * number there; the query is never said.
 */
public final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("opencredit.access");

    /** The request's attribute that holds the path of its route. */
    private static final String ROUTE = "opencredit.route";

    private static final String OTHER = "other";

    private static final List<HandlerType> METHODS = HandlerType.commonHttp();

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    public AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void say(Context ctx, float milliseconds) {
        String known = ctx.attribute(ROUTE);
        String route = known == null ? OTHER : known;
        String method = METHODS.contains(ctx.method()) ? ctx.method().name() : OTHER;
        timers.computeIfAbsent(new Kind(method, route, ctx.statusCode()), this::timer)
                .record((long) (milliseconds * 1000), TimeUnit.MICROSECONDS);
        LOG.atInfo()
                .addKeyValue("method", method)
                .addKeyValue("route", route)
                .addKeyValue("status", ctx.statusCode())
                .addKeyValue("ms", milliseconds)
                .addKeyValue("trace", Trace.of(ctx))
                .log("request");
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .tags("method", kind.method(), "route", kind.route(), "status", Integer.toString(kind.status()))
                .register(meters);
    }

    /** Says which route answers a request, and by which of its methods. */
    static void name(Context ctx, Route route) {
        ctx.attribute(ROUTE, route.path());
    }

    /** As many as there are routes and statuses: nothing a reader sends makes another. */
    private record Kind(String method, String route, int status) {}
}

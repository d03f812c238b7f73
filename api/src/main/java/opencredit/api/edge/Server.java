package opencredit.api.edge;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import opencredit.api.caller.Allowances;
import opencredit.api.caller.Reception;
import opencredit.api.http.Access;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.http.Route.Method;
import opencredit.api.http.RouteTable;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Paths;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** The web server: how every request is received, refused, counted and answered, whatever it asks for. */
public final class Server implements AutoCloseable {
    /**
     * Room for an address of ten thousand Chinese characters, percent-encoded: whoever pastes a whole text into a search
     * is told what is wrong with it beside the form, and not by a bare 414. Proxies before this often stop at 8 KB, in
     * their own words. The headers behind the address have a limit of their own, {@link KnownHeaders}.
     */
    private static final int LARGEST_HEADER = 96 * 1024;
    /** Time for requests in flight; a container is killed after 10 s by default, and index and database close too. */
    private static final int STOP_WITHIN_MILLIS = 7_000;
    /**
     * Connections that wait to be taken in. Java has room for 50: of two hundred readers that come at one moment the
     * others would be reset. The system may have less room (net.core.somaxconn).
     */
    private static final int ACCEPT_QUEUE = 1_024;

    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Listens on {@code port}, 0 for any.
     *
     * @throws UncheckedIOException where the port is taken or not allowed
     */
    public static Server start(int port, RouteTable table, AccessLog log) {
        return start(null, port, table, log, Reception.OPEN);
    }

    /**
     * The same at one address.
     *
     * @param address null for all that the machine has
     * @param reception knows those who come
     */
    public static Server start(
            @Nullable InetAddress address, int port, RouteTable table, AccessLog log, Reception reception) {
        Problems problems = new Problems(table, reception.allowances());
        Callers callers = new Callers(reception);
        Javalin javalin = Javalin.create(config -> {
            frame(config);
            config.jetty.addConnector((server, http) -> connector(server, http, address, port));
            config.routes.before(ctx -> begin(ctx, table, callers));
            table.routes().forEach(route -> add(config, route, ctx -> answer(ctx, route, callers, reception)));
            config.routes.exception(Problem.class, (problem, ctx) -> problems.answer(ctx, problem));
            config.routes.exception(
                    HttpResponseException.class,
                    (cause, ctx) ->
                            problems.answer(ctx, Paths.unknown(ctx.path(), Problems.ofStatus(cause.getStatus()))));
            config.routes.exception(Exception.class, (cause, ctx) -> problems.unexpected(ctx, cause));
            config.requestLogger.http(log::say);
        });
        try {
            return new Server(javalin.start());
        } catch (JavalinBindException taken) {
            throw new UncheckedIOException(new IOException(taken));
        }
    }

    private static void frame(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        // Body and Streams pack by themselves, since a strong tag has to differ by coding
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = 0;
        config.jetty.modifyHttpConfiguration(Server::limits);
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_WITHIN_MILLIS);
            server.setErrorHandler(new BareErrors());
        });
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new BareErrors()));
    }

    private static Connector connector(
            org.eclipse.jetty.server.Server server, HttpConfiguration http, @Nullable InetAddress address, int port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address == null ? null : address.getHostAddress());
        connector.setPort(port);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        return connector;
    }

    private static void limits(HttpConfiguration http) {
        http.setRequestHeaderSize(LARGEST_HEADER);
        http.addCustomizer(new KnownHeaders());
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
    }

    private static void add(JavalinConfig config, Route route, Handler handler) {
        config.routes.addHttpHandler(HandlerType.findOrCreate(route.method().name()), route.path(), handler);
        if (route.method() == Method.GET) {
            config.routes.head(route.path(), handler);
        }
    }

    /** Whoever may not use the route is refused before the feature is asked. */
    private static void answer(Context ctx, Route route, Callers callers, Reception reception) {
        AccessLog.name(ctx, route);
        callers.find(ctx, route);
        Request request = Exchange.request(ctx);
        try {
            Response response = counted(route, route.admit(request), reception.allowances());
            switch (route.access()) {
                case Access.Public _ -> Exchange.send(ctx, response);
                case Access.Keyed _, Access.Entrance _, Access.Staff _ -> Exchange.send(ctx, response.uncached());
            }
        } catch (Problem refused) {
            callers.refused(route, request.caller(), refused);
            throw refused;
        }
    }

    /** Where the request counted, the answer says what is left; another of the same caller may have counted meanwhile. */
    private static Response counted(Route route, Request request, Allowances allowances) {
        long before = allowances.spent(request.caller());
        Response response = route.feature().answer(request);
        boolean hasCounted = allowances.spent(request.caller()) > before;
        return hasCounted ? response.with(allowances.fields(request.caller())) : response;
    }

    private static void begin(Context ctx, RouteTable table, Callers callers) {
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        if (ctx.path().startsWith("/v1/")) {
            // search engines would remember what is later withdrawn
            ctx.header("X-Robots-Tag", "noindex, noarchive");
        }
        OtherOrigins.admit(ctx, table);
        boolean isPreflight = ctx.method().equals(HandlerType.OPTIONS);
        callers.refuseExposed(ctx);
        if (!isPreflight) {
            callers.find(ctx);
        }
        if (!isPreflight && table.refuses(ctx.method().name(), ctx.path())) {
            throw Problem.of(ProblemType.METHOD_NOT_ALLOWED);
        }
        List<Route> routes = isPreflight ? table.at(ctx.path()) : List.of();
        if (!routes.isEmpty()) {
            // here and not as a route of its own, which would make every unknown path a known one
            AccessLog.name(ctx, routes.getFirst());
            // browsers keep the answer as long as its headers say, and a shared cache must not take it for the page
            ctx.header("Cache-Control", "no-store");
            ctx.header("Allow", String.join(", ", RouteTable.methods(routes)));
            ctx.status(204);
            ctx.skipRemainingHandlers();
        }
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Takes no more requests, lets those in flight finish, and returns. */
    @Override
    public void close() {
        javalin.stop();
    }
}

package opencredit.api.edge;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.api.caller.Allowances;
import opencredit.api.http.Body;
import opencredit.api.http.ProblemPages;
import opencredit.api.http.QueryPair;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.http.RouteTable;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemJson;
import opencredit.api.problem.ProblemType;
import opencredit.data.store.db.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one mapper from what went wrong to an RFC 9457 answer. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** RFC 6750, 3: every 401 says how to come in. */
    private static final String AUTHENTICATE = "WWW-Authenticate";

    private static final String SIGN_IN = "/staff/sign-in";

    private final RouteTable table;
    private final Allowances allowances;

    Problems(RouteTable table, Allowances allowances) {
        this.table = table;
        this.allowances = allowances;
    }

    /** Answers with {@code problem}: with a page where a browser asked for one, else RFC 9457. */
    void answer(Context ctx, Problem problem) {
        Streams.takeBack(ctx);
        if (problem.type() == ProblemType.SIGN_IN_REQUIRED && isLookedAt(ctx)) {
            Exchange.send(ctx, Response.seeOther(SIGN_IN + language(ctx)));
            return;
        }
        Response response = response(ctx, problem);
        Exchange.send(
                ctx,
                switch (problem.type()) {
                    case METHOD_NOT_ALLOWED -> response.with("Allow", String.join(", ", table.methods(ctx.path())));
                    case KEY_REQUIRED -> response.with(AUTHENTICATE, "Bearer realm=\"opencredit\"");
                    case INVALID_KEY, EXPIRED_KEY, REVOKED_KEY ->
                        response.with(AUTHENTICATE, "Bearer realm=\"opencredit\", error=\"invalid_token\"");
                    case QUOTA_EXCEEDED -> exceeded(ctx, response, problem);
                    case SIGN_IN_LOCKED -> response.with("Retry-After", seconds(problem));
                    default -> response;
                });
    }

    private Response exceeded(Context ctx, Response response, Problem problem) {
        return response.with(allowances.fields(Callers.of(ctx))).with("Retry-After", seconds(problem));
    }

    private static @Nullable String seconds(Problem problem) {
        Integer seconds = problem.waitSeconds();
        return seconds == null ? null : seconds.toString();
    }

    /** Whether somebody looks at a page. What they sent is not sent again by signing in: of that they read. */
    private static boolean isLookedAt(Context ctx) {
        return wantsPage(ctx)
                && (ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD));
    }

    /** The language that they chose. */
    private static String language(Context ctx) {
        return QueryPair.of(ctx.queryString()).stream().anyMatch(pair -> pair.is("lang"))
                ? "?lang=" + Exchange.language(ctx)
                : "";
    }

    private Response response(Context ctx, Problem problem) {
        ProblemPages pages = table.problems();
        String trace = Trace.of(ctx);
        if (pages != null && wantsPage(ctx)) {
            return pages.answer(page(ctx, problem), problem, trace);
        }
        String language = Exchange.language(ctx);
        return Response.of(
                        problem.type(), Body.of(ProblemJson.of(problem, language, trace), "application/problem+json"))
                .with("Content-Language", language);
    }

    /** Pages link to themselves in another language: no link repeats a key that stood in an address. */
    private static Request page(Context ctx, Problem problem) {
        return problem.type() == ProblemType.EXPOSED_KEY
                ? new Request("/", Map.of(), null, Exchange.language(ctx), Callers.of(ctx))
                : Exchange.request(ctx);
    }

    /**
     * Whoever follows a link to a page, or to a file. Programs do not ask for HTML, or for problems as data too, as those
     * made of the contract do; browsers ask for no data.
     */
    private static boolean wantsPage(Context ctx) {
        String accept = ctx.header("Accept");
        boolean ofMachines =
                Stream.of("/v1/", "/health/", "/metrics", "/assets/").anyMatch(ctx.path()::startsWith);
        boolean isBrowser =
                accept != null && accept.contains("text/html") && !accept.contains("application/problem+json");
        return isBrowser && (!ofMachines || asksForFile(ctx.queryString()));
    }

    /** Another parameter that cannot be decoded may be the very problem that is told. */
    private static boolean asksForFile(@Nullable String query) {
        return QueryPair.of(query).stream().anyMatch(pair -> pair.is("format"));
    }

    /**
     * Answers a fault of ours or of the database: the log gets the cause, the reader only the trace. An outage is a line
     * for each request and no more: thousands come while it lasts, and where it was noticed says nothing.
     */
    void unexpected(Context ctx, Exception cause) {
        if (Outage.is(cause)) {
            LOG.warn("the database does not answer ({}), trace {}", Outage.name(cause), Trace.of(ctx));
        } else {
            LOG.error("request failed, trace {}", Trace.of(ctx), cause);
        }
        if (Streams.isCommitted(ctx)) {
            Streams.cut(ctx);
            return;
        }
        answer(ctx, Problem.of(Outage.is(cause) ? ProblemType.UNAVAILABLE : ProblemType.INTERNAL));
    }

    /** The type that fits a status that the server gave by itself. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 414 -> ProblemType.URI_TOO_LONG;
            case 431 -> ProblemType.HEADERS_TOO_LARGE;
            case 503 -> ProblemType.UNAVAILABLE;
            // a coding, or a version of HTTP, that nobody speaks here: the request's fault, whatever the first digit
            // says
            case 501, 505 -> ProblemType.MALFORMED_REQUEST;
            default -> status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL;
        };
    }
}

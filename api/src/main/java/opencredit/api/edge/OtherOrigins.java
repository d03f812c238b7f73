package opencredit.api.edge;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import opencredit.api.http.Access;
import opencredit.api.http.Route;
import opencredit.api.http.RouteTable;

/**
 * The requests that pages of other sites may send from a reader's browser: those that everybody may send, without
 * knowing who asks. A browser never sends cookies with it, for the answer names no origin.
 */
final class OtherOrigins {

    private OtherOrigins() {}

    /** A new kind of access does not compile until it is said here whether any page on the web may use it. */
    private static boolean mayUse(Access access) {
        return switch (access) {
            case Access.Public _ -> true;
            // whoever has a key has a program of its own, and no page of another site
            case Access.Keyed _ -> false;
            case Access.Entrance _, Access.Staff _ -> false;
        };
    }

    /** Says so in the headers of the answer. */
    static void admit(Context ctx, RouteTable table) {
        List<Route> routes = table.at(ctx.path());
        List<Route> open =
                routes.stream().filter(route -> mayUse(route.access())).toList();
        boolean isPreflight = ctx.method().equals(HandlerType.OPTIONS);
        if (isPreflight ? routes.isEmpty() || !open.isEmpty() : mayRead(ctx, routes)) {
            ctx.header("Access-Control-Allow-Origin", "*");
            ctx.header("Access-Control-Expose-Headers", "ETag, Link, RateLimit, RateLimit-Policy, Retry-After");
        }
        if (isPreflight && !open.isEmpty()) {
            ctx.header("Access-Control-Allow-Methods", String.join(", ", RouteTable.methods(open)));
            ctx.header("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match");
            ctx.header("Access-Control-Max-Age", "86400");
        }
    }

    /** Whether the route that answers is open. Where none answers, any page may be told so. */
    private static boolean mayRead(Context ctx, List<Route> routes) {
        HandlerType method = ctx.method().equals(HandlerType.HEAD) ? HandlerType.GET : ctx.method();
        return routes.stream()
                .filter(route -> route.method().name().equals(method.name()))
                .findFirst()
                .map(route -> mayUse(route.access()))
                .orElse(true);
    }
}

package opencredit.api.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import opencredit.api.http.Route.Method;
import org.jspecify.annotations.Nullable;

/**
 * All that a server answers. A path that is a route's as it stands, such as {@code /v1/records/lookup}, is none of a route
 * with parameters.
 */
public final class RouteTable {
    private final List<Route> routes;
    private final @Nullable ProblemPages problems;
    private final Set<String> ambiguous;

    /**
     * @param routes in the contract's order, and the pages behind them; where two fit a request, the first answers
     * @param problems answers readers whose page cannot be shown; null where there are no pages
     * @throws IllegalArgumentException where two routes have the same method and path
     */
    public RouteTable(List<Route> routes, @Nullable ProblemPages problems) {
        this.routes = List.copyOf(routes);
        this.problems = problems;
        for (Route route : routes) {
            if (routes.stream().filter(route::isSameAs).count() > 1) {
                throw new IllegalArgumentException("two routes for " + route.method() + " " + route.path());
            }
        }
        this.ambiguous = routes.stream()
                .map(Route::path)
                .filter(path -> path.indexOf('{') < 0)
                .filter(path -> routes.stream().anyMatch(other -> !other.path().equals(path) && other.isAt(path)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All routes, in their order. */
    public List<Route> routes() {
        return routes;
    }

    /** What answers readers whose page cannot be shown; null where there are no pages. */
    public @Nullable ProblemPages problems() {
        return problems;
    }

    /** The same with one more route, or with another in its place. */
    public RouteTable with(Route route) {
        List<Route> changed = new ArrayList<>(routes);
        changed.replaceAll(each -> each.isSameAs(route) ? route : each);
        if (!changed.contains(route)) {
            changed.add(route);
        }
        return new RouteTable(changed, problems);
    }

    /** The routes at a path that was sent, percent-encoded. */
    public List<Route> at(String sent) {
        List<Route> fitting = routes.stream().filter(route -> route.isAt(sent)).toList();
        List<Route> exact =
                fitting.stream().filter(route -> route.path().indexOf('{') < 0).toList();
        return exact.isEmpty() ? fitting : exact;
    }

    /**
     * Whether a path takes other methods only. Asked of the few paths that a route with parameters would take as well: of
     * all others whoever routes knows.
     */
    public boolean refuses(String method, String sent) {
        String path = sent.endsWith("/") ? sent.substring(0, sent.length() - 1) : sent;
        return ambiguous.contains(path) && !methods(path).contains(method);
    }

    /** The methods that such a path takes, as {@code Allow} says them; empty where there is no such path. */
    public List<String> methods(String sent) {
        return methods(at(sent));
    }

    /** The methods of the routes of one path; empty where there is no route. */
    public static List<String> methods(List<Route> routes) {
        Set<String> methods = new LinkedHashSet<>();
        for (Route route : routes) {
            methods.add(route.method().name());
            if (route.method() == Method.GET) {
                methods.add("HEAD");
            }
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return List.copyOf(methods);
    }
}

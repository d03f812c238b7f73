package opencredit.api.http;

import io.javalin.http.Handler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a server answers.
 *
 * @param routes handlers by path, as Javalin writes paths
 * @param problems answers readers whose page cannot be shown; null where there are no pages
 */
public record RouteTable(
        Map<String, Handler> routes, @Nullable ProblemPages problems) {}

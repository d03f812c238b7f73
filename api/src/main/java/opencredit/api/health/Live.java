package opencredit.api.health;

import java.util.List;
import java.util.Map;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;

/** {@code /health/live}: the process answers. */
public final class Live implements Feature {
    @Override
    public Response answer(Request request) {
        Parameters.read(request, List.of());
        return Response.of(Json.body(Map.of("status", "live"))).uncached();
    }
}

package opencredit.api.health;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;
import opencredit.api.http.Parameters;
import opencredit.api.http.Request;
import opencredit.api.wire.Json;

/** {@code /health/live}: the process answers. */
public final class Live implements Handler {
    @Override
    public void handle(Context ctx) {
        Parameters.read(Request.by(ctx), List.of());
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json");
        ctx.result(Json.text(Map.of("status", "live")));
    }
}

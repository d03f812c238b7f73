package opencredit.api.http;

import io.javalin.http.Handler;

/**
 * A path of the API: it parses, asks and answers. A page of the portal asks the same feature and shows its answer, so
 * that page and data cannot differ.
 */
@FunctionalInterface
public interface Feature {

    /** @throws Problem when it cannot be answered as asked */
    Response answer(Request request);

    /** Answers requests. */
    default Handler handler() {
        return ctx -> {
            Request request = Request.by(ctx);
            Response response = answer(request);
            ctx.header("Content-Language", request.language());
            response.send(ctx);
        };
    }
}

package opencredit.api.http;

import io.javalin.http.Handler;

/**
 * A path of the API: it parses, asks and answers. A page of the portal asks the same feature and shows its answer, so
 * that page and data cannot differ.
 */
@FunctionalInterface
public interface Feature {

    /** @throws Problem when it cannot be answered as asked */
    Reply answer(Asked asked);

    /** Answers requests. */
    default Handler handler() {
        return ctx -> {
            Asked asked = Asked.by(ctx);
            Reply reply = answer(asked);
            ctx.header("Content-Language", asked.language());
            reply.send(ctx);
        };
    }
}

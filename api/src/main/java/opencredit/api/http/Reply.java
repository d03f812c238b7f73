package opencredit.api.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * What a feature answers, before it is sent.
 *
 * @param link the {@code Link} header (RFC 8288), for an answer that has a next page
 */
public record Reply(Body body, @Nullable String link) {

    public static Reply of(Body body) {
        return new Reply(body, null);
    }

    void send(Context ctx) {
        if (link != null) {
            ctx.header("Link", link);
        }
        body.send(ctx);
    }
}

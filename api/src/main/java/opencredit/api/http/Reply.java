package opencredit.api.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * What a feature answers, before it is sent.
 *
 * @param link the {@code Link} header (RFC 8288), for an answer that has a next page
 * @param file what a browser calls the answer when it saves it; null for what is no file
 */
public record Reply(
        Body body, @Nullable String link, @Nullable String file) {

    public Reply(Body body, @Nullable String link) {
        this(body, link, null);
    }

    public static Reply of(Body body) {
        return new Reply(body, null, null);
    }

    /** An answer to be saved. */
    public static Reply file(Body body, String name) {
        return new Reply(body, null, name);
    }

    void send(Context ctx) {
        if (link != null) {
            ctx.header("Link", link);
        }
        if (file != null) {
            ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        }
        body.send(ctx);
    }
}

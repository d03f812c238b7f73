package opencredit.api.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * What a feature answers, before it is sent.
 *
 * @param link the {@code Link} header (RFC 8288), for an answer that has a next page
 * @param file what a browser calls the answer when it saves it; null for what is no file
 */
public record Response(
        Body body, @Nullable String link, @Nullable String file) {
    /** All headers of an answer share 8 KB, as everybody's servers and proxies have it. */
    private static final int LONGEST_LINK = 4 * 1024;

    public Response(Body body, @Nullable String link) {
        this(body, link, null);
    }

    public static Response of(Body body) {
        return new Response(body, null, null);
    }

    /** An answer to be saved. */
    public static Response file(Body body, String name) {
        return new Response(body, null, name);
    }

    void send(Context ctx) {
        link(ctx, link);
        if (file != null) {
            ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        }
        body.send(ctx);
    }

    /** Says where else to go, unless that is longer than a header may be: pages and cursors stand in the body as well. */
    public static void link(Context ctx, @Nullable String link) {
        if (link != null && link.length() <= LONGEST_LINK) {
            ctx.header("Link", link);
        }
    }
}

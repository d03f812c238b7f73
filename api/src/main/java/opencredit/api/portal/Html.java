package opencredit.api.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import opencredit.api.http.Body;
import opencredit.api.http.Problems;
import opencredit.api.http.Response;

/** Renders pages, and sends them with what keeps them safe. Safe for threads. */
public final class Html {
    /** Everything comes from here; nothing inline runs or styles, and nobody frames us. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String TYPE = "text/html; charset=utf-8";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "opencredit.api.portal.page");

    /** Answers with a page: a template of {@code src/main/jte} and what it shows. */
    void send(Context ctx, Pages.Shown shown) {
        byte[] bytes = render(shown.template(), shown.view(), shown.values());
        headers(ctx, shown.view());
        if (shown.problem() == null) {
            Body.of(bytes, TYPE).send(ctx);
            return;
        }
        Problems.announce(ctx, shown.problem());
        ctx.contentType(TYPE);
        ctx.result(bytes);
    }

    private byte[] render(String template, View view, Map<String, Object> shown) {
        Map<String, Object> parameters = new HashMap<>(shown);
        parameters.put("view", view);
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, out);
        return out.toByteArray();
    }

    private static void headers(Context ctx, View view) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        ctx.header("Content-Language", view.tag());
        String data = view.data();
        Response.link(ctx, data == null ? null : "<" + data + ">; rel=\"alternate\"; type=\"application/json\"");
        if (view.isHidden()) {
            ctx.header("X-Robots-Tag", "noindex, noarchive");
        }
    }
}

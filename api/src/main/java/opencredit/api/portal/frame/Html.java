package opencredit.api.portal.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;
import opencredit.api.http.Body;
import opencredit.api.http.Response;
import opencredit.api.problem.ProblemType;

/** Renders pages, and sends them with what keeps them safe. Safe for threads. */
public final class Html {
    /** Everything comes from here; nothing inline runs or styles, and nobody frames us. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String TYPE = "text/html; charset=utf-8";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "opencredit.api.portal.page");

    /** A page as an answer: a template of {@code src/main/jte} and what it shows. */
    public Response response(Pages.Shown shown) {
        Body body = Body.of(render(shown.template(), shown.view(), shown.values()), TYPE);
        ProblemType problem = shown.problem();
        Response response = problem == null ? Response.of(body) : Response.of(problem, body);
        return safe(response, shown.view());
    }

    private byte[] render(String template, PageView view, Map<String, Object> shown) {
        Map<String, Object> parameters = new HashMap<>(shown);
        parameters.put("view", view);
        Utf8ByteOutput out = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, out);
        return out.toByteArray();
    }

    private static Response safe(Response response, PageView view) {
        String data = view.data();
        return response.with("Content-Security-Policy", POLICY)
                .with("Cross-Origin-Opener-Policy", "same-origin")
                .with("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .with("Content-Language", view.tag())
                .link(data == null ? null : "<" + data + ">; rel=\"alternate\"; type=\"application/json\"")
                .with("X-Robots-Tag", view.isHidden() ? "noindex, noarchive" : null);
    }
}

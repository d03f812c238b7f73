package opencredit.api.portal;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opencredit.api.http.Body;
import opencredit.api.http.Language;

/**
 * An HTML page: a file with places to fill, {@code {{name}}}, and parts that are repeated,
 * {@code <!-- each name -->…<!-- end name -->}. Whatever is filled in is escaped.
 */
record Page(String html, String policy) {
    /** Everything comes from here; nothing inline runs, and nobody frames us. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static Page of(String file) {
        return new Page(Resource.text(file), POLICY.formatted(""));
    }

    /** Swagger UI styles its elements in place; its scripts are files all the same. */
    static Page withInlineStyles(String file) {
        return new Page(Resource.text(file), POLICY.formatted(" 'unsafe-inline'"));
    }

    /** The page with the part repeated for each of the maps, none for none. */
    Page each(String part, List<Map<String, String>> all) {
        String start = "<!-- each " + part + " -->";
        String end = "<!-- end " + part + " -->";
        int from = html.indexOf(start);
        int to = html.indexOf(end);
        String one = html.substring(from + start.length(), to);
        String repeated = all.stream().map(places -> fill(one, places)).collect(Collectors.joining());
        return new Page(html.substring(0, from) + repeated + html.substring(to + end.length()), policy);
    }

    void send(Context ctx, Map<String, String> places) {
        ctx.header("Content-Security-Policy", policy);
        ctx.header("Content-Language", Language.of(ctx));
        Body.of(fill(html, places).getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8")
                .send(ctx);
    }

    private static String fill(String html, Map<String, String> places) {
        String filled = html;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("{{" + place.getKey() + "}}", escape(place.getValue()));
        }
        return filled;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

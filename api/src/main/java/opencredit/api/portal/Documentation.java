package opencredit.api.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import opencredit.api.http.Body;
import opencredit.api.http.Parameters;
import opencredit.api.http.Request;
import org.yaml.snakeyaml.Yaml;

/** The contract, as it is and rendered, with everything its page needs. */
final class Documentation {
    private Documentation() {}

    /** Its handlers by path; the contract names the public address beside the one it is asked at. */
    static Map<String, Handler> routes(Pages pages) {
        Map<String, Handler> routes = new LinkedHashMap<>();
        routes.put("/api", pages.handler(reader -> page(pages, reader)));
        routes.put("/favicon.ico", file("favicon.svg", "image/svg+xml"));
        routes.put("/robots.txt", answer(() -> robots(pages.site().publicUrl())));
        routes.put("/v1/openapi.yaml", file("/opencredit/api/openapi.yaml", "application/yaml"));
        routes.put("/v1/openapi.json", answer(() -> json(pages.site().publicUrl())));
        return routes;
    }

    private static Pages.Shown page(Pages pages, Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of());
        View view = pages.view(reader, "接口文档", "API documentation")
                .describe(
                        reader.language().equals("zh")
                                ? "全部路径、参数和示例，可直接试用。"
                                : "Every path, parameter and answer, to be tried here.")
                .data("/v1/openapi.json")
                .script("swagger-ui.js")
                .script("api.js");
        return new Pages.Shown("api", view, Map.of());
    }

    private static Handler file(String path, String contentType) {
        return answer(() -> Body.of(Resource.bytes(path), contentType));
    }

    /** Where the map is has to be said with the public address (RFC 9309, 2.2.4; sitemaps.org). */
    private static Body robots(String publicUrl) {
        String text = Resource.text("robots.txt") + "\nSitemap: " + publicUrl + "/sitemap.xml\n";
        return Body.of(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
    }

    /** Read when first asked for, and kept. */
    private static Handler answer(Supplier<Body> read) {
        Lazy<Body> body = new Lazy<>(read);
        return ctx -> send(ctx, body.get());
    }

    private static void send(Context ctx, Body body) {
        Parameters.read(Request.by(ctx), List.of());
        body.send(ctx);
    }

    private static Body json(String publicUrl) {
        try {
            Map<String, Object> contract = new Yaml().load(Resource.text("/opencredit/api/openapi.yaml"));
            // the relative one first: a page must try the server it came from, whatever its name is today
            contract.put("servers", List.of(Map.of("url", "/"), Map.of("url", publicUrl)));
            return Body.json(new ObjectMapper().writeValueAsString(contract));
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }
}

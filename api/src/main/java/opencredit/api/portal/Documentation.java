package opencredit.api.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.frame.Resource;
import opencredit.api.query.Parameters;
import org.yaml.snakeyaml.Yaml;

/** The contract, as it is and rendered, with everything its page needs. */
public final class Documentation {
    private Documentation() {}

    /** The page of the contract and what belongs to every page. */
    static List<Route> routes(Pages pages) {
        return List.of(
                pages.route("/api", reader -> page(pages, reader)),
                Route.get("/favicon.ico", file("favicon.svg", "image/svg+xml")),
                Route.get("/robots.txt", answer(() -> robots(pages.site().publicUrl()))));
    }

    /** {@code /v1/openapi.json}; the contract names the public address beside the one it is asked at. */
    public static Feature json(String publicUrl) {
        return answer(() -> contract(publicUrl));
    }

    /** {@code /v1/openapi.yaml}. */
    public static Feature yaml() {
        return file("/opencredit/api/openapi.yaml", "application/yaml");
    }

    private static Pages.Shown page(Pages pages, Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of());
        PageView view = pages.view(reader, "接口文档", "API documentation")
                .describe(
                        reader.language().equals("zh")
                                ? "全部路径、参数和示例，可直接试用。"
                                : "Every path, parameter and answer, to be tried here.")
                .data("/v1/openapi.json")
                .script("swagger-ui.js")
                .script("api.js");
        return new Pages.Shown("api", view, Map.of());
    }

    private static Feature file(String path, String contentType) {
        return answer(() -> Body.of(Resource.bytes(path), contentType));
    }

    /** Where the map is has to be said with the public address (RFC 9309, 2.2.4; sitemaps.org). */
    private static Body robots(String publicUrl) {
        String text = Resource.text("robots.txt") + "\nSitemap: " + publicUrl + "/sitemap.xml\n";
        return Body.of(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
    }

    /** Read when first asked for, and kept. */
    private static Feature answer(Supplier<Body> read) {
        Lazy<Body> body = new Lazy<>(read);
        return request -> {
            Parameters.read(request, List.of());
            return Response.of(body.get());
        };
    }

    private static Body contract(String publicUrl) {
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

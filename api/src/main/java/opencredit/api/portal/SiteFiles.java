package opencredit.api.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import opencredit.api.cache.LazyValue;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.Resource;
import opencredit.api.query.Parameters;

/** What browsers and robots ask of every site. */
final class SiteFiles {
    private SiteFiles() {}

    static List<Route> routes(String publicUrl) {
        return List.of(
                Route.get("/favicon.ico", answer(() -> Body.of(Resource.bytes("favicon.svg"), "image/svg+xml"))),
                Route.get("/robots.txt", answer(() -> robots(publicUrl))));
    }

    /** Where the map is has to be said with the public address (RFC 9309, 2.2.4; sitemaps.org). */
    private static Body robots(String publicUrl) {
        String text = Resource.text("robots.txt") + "\nSitemap: " + publicUrl + "/sitemap.xml\n";
        return Body.of(text.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
    }

    /** Read when first asked for, and kept. */
    private static Feature answer(Supplier<Body> read) {
        LazyValue<Body> body = new LazyValue<>(read);
        return request -> {
            Parameters.read(request, List.of());
            return Response.of(body.get());
        };
    }
}

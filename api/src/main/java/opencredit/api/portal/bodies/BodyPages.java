package opencredit.api.portal.bodies;

import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.api.portal.Pages;
import opencredit.data.dataset.Datasets;

/** The pages of this package by path. */
public final class BodyPages {
    private BodyPages() {}

    /** Their handlers. */
    public static Map<String, Handler> routes(Pages pages, Datasets datasets) {
        Map<String, Handler> routes = new LinkedHashMap<>();
        routes.put("/authorities", pages.handler(new AuthoritiesPage(pages, datasets)));
        routes.put("/authorities/{publisher}", pages.handler(new AuthorityPage(pages, datasets)));
        return routes;
    }
}

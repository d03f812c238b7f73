package opencredit.api.portal.read;

import io.javalin.http.Handler;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.api.portal.Pages;
import opencredit.data.dataset.Datasets;

/** The pages of this package by path. */
public final class ReadPages {
    private ReadPages() {}

    /** Their handlers; {@code clock} dates a citation. */
    public static Map<String, Handler> routes(Pages pages, Datasets datasets, Clock clock) {
        Map<String, Handler> routes = new LinkedHashMap<>();
        routes.put("/subjects/{code}", pages.handler(new SubjectPage(pages, datasets)));
        routes.put("/records/{id}", pages.handler(new RecordPage(pages, datasets, clock)));
        routes.put("/changes", pages.handler(new ChangesPage(pages, datasets)));
        routes.put("/changes.atom", new Atom(pages, datasets));
        routes.put("/datasets/{dataset}/changes.atom", new Atom(pages, datasets));
        routes.put("/about", pages.handler(new AboutPage(pages, datasets)));
        routes.put("/sitemap.xml", new Sitemap(pages));
        return routes;
    }
}

package opencredit.api.portal.read;

import java.util.List;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.Pages;
import opencredit.data.dataset.reading.Datasets;

/** The pages of this package by path. */
public final class ReadPages {
    private ReadPages() {}

    /** Their routes. */
    public static List<Route> routes(Pages pages, Datasets datasets) {
        return List.of(
                pages.route("/subjects/{code}", new SubjectPage(pages, datasets)),
                pages.route("/records/{id}", new RecordPage(pages, datasets)),
                pages.route("/changes", new ChangesPage(pages, datasets)),
                pages.route("/changes/entries", new EntriesPage(pages, datasets)),
                Route.get("/sitemap.xml", new Sitemap(pages)));
    }
}

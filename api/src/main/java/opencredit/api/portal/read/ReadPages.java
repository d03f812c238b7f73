package opencredit.api.portal.read;

import java.time.Clock;
import java.util.List;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.Pages;
import opencredit.data.dataset.reading.Datasets;

/** The pages of this package by path. */
public final class ReadPages {
    private ReadPages() {}

    /** Their routes; {@code clock} dates a citation. */
    public static List<Route> routes(Pages pages, Datasets datasets, Clock clock) {
        return List.of(
                pages.route("/subjects/{code}", new SubjectPage(pages, datasets)),
                pages.route("/records/{id}", new RecordPage(pages, datasets, clock)),
                pages.route("/changes", new ChangesPage(pages, datasets)),
                pages.route("/changes/entries", new EntriesPage(pages, datasets)),
                Route.get("/sitemap.xml", new Sitemap(pages)));
    }
}

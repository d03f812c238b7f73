package opencredit.api.portal.about;

import java.util.List;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.Pages;
import opencredit.data.dataset.reading.Datasets;

/** The pages of this package by path. */
public final class AboutPages {
    private AboutPages() {}

    /** Their routes. */
    public static List<Route> routes(Pages pages, Datasets datasets) {
        return List.of(
                pages.route("/about", new AboutPage(pages, datasets)),
                pages.route("/remedies", new RemediesPage(pages, datasets)));
    }
}

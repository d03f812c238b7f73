package opencredit.api.portal.bodies;

import java.util.List;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.Pages;
import opencredit.data.dataset.reading.Datasets;

/** The pages of this package by path. */
public final class BodyPages {
    private BodyPages() {}

    /** Their routes. */
    public static List<Route> routes(Pages pages, Datasets datasets) {
        return List.of(
                pages.route("/authorities", new AuthoritiesPage(pages, datasets)),
                pages.route("/regions", new RegionsPage(pages, datasets)),
                pages.route("/authorities/{publisher}", new AuthorityPage(pages, datasets)));
    }
}

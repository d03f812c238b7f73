package opencredit.api.portal.integrity;

import java.util.List;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.Pages;
import opencredit.data.dataset.reading.Datasets;

/** The pages of this package by path. */
public final class IntegrityPages {
    private IntegrityPages() {}

    /** Their routes. */
    public static List<Route> routes(Pages pages, Datasets datasets) {
        return List.of(pages.route("/statistics/bodies", new PublicBodiesPage(pages, datasets)));
    }
}

package opencredit.api.portal.numbers;

import java.util.List;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.Pages;
import opencredit.data.dataset.reading.Datasets;

/** The pages of this package by path. */
public final class NumberPages {
    private NumberPages() {}

    /** Their routes. */
    public static List<Route> routes(Pages pages, Datasets datasets) {
        return List.of(
                pages.route("/datasets", new DatasetsPage(pages, datasets)),
                pages.route("/datasets/{dataset}", new DatasetPage(pages, datasets)),
                pages.route("/statistics", new StatisticsPage(pages, datasets)));
    }
}

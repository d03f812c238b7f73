package opencredit.api.portal.numbers;

import java.util.List;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.Pages;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.tile.CountyMap;
import org.jspecify.annotations.Nullable;

/** The pages of this package by path. */
public final class NumberPages {
    private NumberPages() {}

    /** Their routes; {@code map} is null where the operator supplies none. */
    public static List<Route> routes(Pages pages, Datasets datasets, @Nullable CountyMap map) {
        return List.of(
                pages.route("/datasets", new DatasetsPage(pages, datasets)),
                pages.route("/datasets/{dataset}", new DatasetPage(pages, datasets)),
                pages.route("/statistics", new StatisticsPage(pages, datasets, map)));
    }
}

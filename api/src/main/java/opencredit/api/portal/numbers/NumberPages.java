package opencredit.api.portal.numbers;

import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.api.portal.Pages;
import opencredit.data.dataset.Datasets;

/** The pages of this package by path. */
public final class NumberPages {
    private NumberPages() {}

    /** Their handlers. */
    public static Map<String, Handler> routes(Pages pages, Datasets datasets) {
        Map<String, Handler> routes = new LinkedHashMap<>();
        routes.put("/datasets", pages.handler(new DatasetsPage(pages, datasets)));
        routes.put("/datasets/{dataset}", pages.handler(new DatasetPage(pages, datasets)));
        routes.put("/statistics", pages.handler(new StatisticsPage(pages, datasets)));
        return routes;
    }
}

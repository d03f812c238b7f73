package opencredit.api.portal.find;

import io.javalin.http.Handler;
import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.api.portal.Pages;
import opencredit.data.dataset.Datasets;

/** The pages by which readers find. */
public final class FindPages {
    private FindPages() {}

    /** Their handlers by path. */
    public static Map<String, Handler> routes(Pages pages, Datasets datasets) {
        OpenSearch openSearch = new OpenSearch(pages);
        Map<String, Handler> routes = new LinkedHashMap<>();
        routes.put("/", pages.handler(new HomePage(pages, datasets)));
        routes.put("/search", pages.handler(new ResultsPage(pages, datasets)));
        routes.put("/datasets/{dataset}/records", pages.handler(new RecordsPage(pages, datasets)));
        routes.put("/opensearch.xml", openSearch::describe);
        routes.put("/opensearch/suggestions", openSearch::suggest);
        return routes;
    }
}

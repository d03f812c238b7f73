package opencredit.api.portal.find;

import java.util.List;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.Pages;
import opencredit.data.dataset.reading.Datasets;

/** The pages by which readers find. */
public final class FindPages {
    private FindPages() {}

    /** Their routes by path. */
    public static List<Route> routes(Pages pages, Datasets datasets) {
        OpenSearch openSearch = new OpenSearch(pages);
        return List.of(
                pages.route("/", new HomePage(pages, datasets)),
                pages.route("/search", new ResultsPage(pages, datasets)),
                pages.route("/datasets/{dataset}/records", new RecordsPage(pages, datasets)),
                Route.get("/opensearch.xml", openSearch::describe),
                Route.get("/opensearch/suggestions", openSearch::suggest));
    }
}

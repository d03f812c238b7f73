package opencredit.api.portal.money;

import java.util.List;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.Pages;
import opencredit.data.dataset.reading.Datasets;

/** The pages of this package by path. */
public final class MoneyPages {
    private MoneyPages() {}

    /** Their routes. */
    public static List<Route> routes(Pages pages, Datasets datasets) {
        return List.of(pages.route("/datasets/{dataset}/money", new MoneyPage(pages, datasets)));
    }
}

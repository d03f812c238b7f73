package opencredit.api.portal.numbers;

import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.api.portal.Pages;
import opencredit.data.dataset.Datasets;

/** The pages of this package by path. */
public final class NumberPages {
    private NumberPages() {}

    public static Map<String, Pages.Page> of(Pages pages, Datasets datasets) {
        Map<String, Pages.Page> all = new LinkedHashMap<>();
        all.put("/datasets", new DatasetsPage(pages));
        all.put("/datasets/{dataset}", new DatasetPage(pages, datasets));
        all.put("/datasets/{dataset}/records", new RecordsPage(pages));
        all.put("/statistics", new StatisticsPage(pages));
        all.put("/authorities", new AuthoritiesPage(pages));
        all.put("/authorities/{publisher}", new AuthorityPage(pages));
        return all;
    }
}

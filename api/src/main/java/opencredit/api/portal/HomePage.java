package opencredit.api.portal;

import java.util.Map;
import opencredit.data.dataset.Datasets;

/** {@code /}: one search box, what the register holds, and the ways in. */
final class HomePage implements Pages.Page {
    private final Pages pages;
    private final Datasets datasets;

    HomePage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Data catalogue = pages.answers().ask("/v1/datasets", reader);
        View view = pages.view(reader, "首页", "Home").describe(view(reader)).data("/v1/datasets");
        return new Pages.Shown(
                "home", view, Map.of("titles", new Titles(datasets, reader.language()), "catalogue", catalogue));
    }

    private static String view(Reader reader) {
        return reader.language().equals("zh")
                ? "行政许可、行政处罚、政府失信和承诺等信用信息公示：查询、下载、订阅，不需要注册。"
                : "Licences, penalties, and how public bodies kept their word: search, download, follow, without an account.";
    }
}

package opencredit.api.portal.guide;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.query.Parameters;

/**
 * {@code /guide}: how programs and spreadsheets read this register, examples first. Every example can be copied and run as
 * it stands: it names this register's address and the dataset of the most records. No record is in it, for search engines
 * may keep it.
 */
final class GuidePage implements Pages.Page {
    private final Pages pages;
    private final Function<String, List<ContractPaths.Section>> paths;

    GuidePage(Pages pages, Function<String, List<ContractPaths.Section>> paths) {
        this.pages = pages;
        this.paths = paths;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of());
        PageView view = pages.view(reader, "使用指南", "Guide");
        view.describe(view.say(
                        "用接口查询、下载、镜像和跟进全部公示信息：可以直接复制的示例，以及 Excel、R、Python、DuckDB 的用法。",
                        "Query, download, mirror and follow the whole register: examples to copy, and how to open it in Excel, R,"
                                + " Python and DuckDB."))
                .data("/v1/openapi.json");
        Map<String, Object> shown = new HashMap<>();
        shown.put("dataset", largest(pages.answers().ask("/v1/datasets", reader)));
        shown.put("examples", new GuideExamples(pages.site().publicUrl()));
        shown.put("sections", paths.apply(reader.language()));
        return new Pages.Shown("guide", view, shown);
    }

    private static Data largest(Data catalogue) {
        return catalogue.list("/datasets").stream()
                .max(Comparator.comparingLong(dataset -> dataset.number("/records")))
                .orElse(Data.NOTHING);
    }
}

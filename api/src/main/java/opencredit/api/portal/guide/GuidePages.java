package opencredit.api.portal.guide;

import java.util.List;
import java.util.Map;
import opencredit.api.cache.LazyValue;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.query.Parameters;

/** The pages of this package by path. */
public final class GuidePages {
    private final Pages pages;
    /** The contract takes longer to read than all the rest of a page. */
    private final LazyValue<List<ContractPaths.Section>> chinese = new LazyValue<>(() -> ContractPaths.read("zh"));

    private final LazyValue<List<ContractPaths.Section>> english = new LazyValue<>(() -> ContractPaths.read("en"));

    private GuidePages(Pages pages) {
        this.pages = pages;
    }

    /** Their routes. */
    public static List<Route> routes(Pages pages) {
        GuidePages guide = new GuidePages(pages);
        return List.of(pages.route("/guide", new GuidePage(pages, guide::paths)), pages.route("/api", guide::contract));
    }

    private List<ContractPaths.Section> paths(String language) {
        return (language.equals("zh") ? chinese : english).get();
    }

    /** {@code /api}: the contract, to be read without scripts and tried with them. */
    private Pages.Shown contract(Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of());
        boolean isChinese = reader.language().equals("zh");
        PageView view = pages.view(reader, "接口文档", "API documentation")
                .below(isChinese ? "使用指南" : "Guide", "/guide")
                .describe(isChinese ? "全部路径、参数和示例，可直接试用。" : "Every path, parameter and answer, to be tried here.")
                .data("/v1/openapi.json")
                .script("swagger-ui.js")
                .script("api.js");
        return new Pages.Shown("api", view, Map.of("sections", paths(reader.language())));
    }
}

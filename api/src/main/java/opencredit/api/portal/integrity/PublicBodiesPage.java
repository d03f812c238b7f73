package opencredit.api.portal.integrity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.api.portal.form.FormField;
import opencredit.api.portal.form.FormField.Kind;
import opencredit.api.portal.form.FormField.Option;
import opencredit.api.portal.form.Mistake;
import opencredit.api.portal.form.SortColumn;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.reading.Datasets;
import org.jspecify.annotations.Nullable;

/** {@code /statistics/bodies}: which public bodies broke their word, and whether they mended it. */
final class PublicBodiesPage implements Pages.Page {
    private static final String API = "/v1/statistics/bodies";
    private static final List<String> ALLOWED = List.of("region", "kind", "sort");

    /** As the API has it. */
    private static final String USUAL = "-deviation";

    private final Pages pages;
    private final Datasets datasets;

    PublicBodiesPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), ALLOWED);
        PageView view = view(reader);
        try {
            return shown(view, pages.answers().ask(API, reader), null);
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID_PARAMETER) {
                throw problem;
            }
            return shown(view, Data.NOTHING, problem);
        }
    }

    private PageView view(Reader reader) {
        PageView view = pages.view(reader, "机关守信比较", "Public bodies and their word")
                .below(reader.language().equals("zh") ? "统计" : "Statistics", "/statistics")
                .data(QueryStrings.at(API, QueryStrings.of(reader.parameters())))
                .script("pictures.js");
        // findings are shown until they are mended
        view.hide();
        return view.describe(view.say(
                "每个机关、单位作出的承诺履行了多少，被认定失信多少，纠正了多少。",
                "How many of its promises each public body kept, how often it was found to have broken its word, and how much"
                        + " of that it mended."));
    }

    private Pages.Shown shown(PageView view, Data answer, @Nullable Problem problem) {
        List<FormField> form = List.of(
                choice(view, "region", "所在地区", "Region", datasets.codes("regions").codes().stream()),
                choice(
                        view,
                        "kind",
                        "机构类别",
                        "Kind of body",
                        datasets.codes("organisation-kinds").in("public").stream()));
        Mistake mistake = problem == null
                ? Mistake.NONE
                : Mistake.of(problem, form, view.reader().language());
        Map<String, Object> shown = new HashMap<>();
        shown.put("answer", answer);
        shown.put("columns", columns(view));
        shown.put("links", new RecordLinks(view, datasets, pages.today()));
        shown.put("form", mistake.beside(form));
        shown.put("mistake", mistake);
        shown.put(
                "file",
                QueryStrings.at(
                        API + "?format=csv", QueryStrings.of(view.reader().parameters())));
        return new Pages.Shown("public-bodies", view, shown, problem == null ? null : problem.type());
    }

    private static FormField choice(PageView view, String name, String zh, String en, Stream<CodeList.Code> codes) {
        List<Option> options = codes.map(code -> new Option(code.value(), view.say(code.title())))
                .toList();
        String asked = view.reader().parameter(name);
        return new FormField(name, view.say(zh, en), Kind.CHOICE, asked, view.say("全部", "All"), options, "");
    }

    private static Map<String, SortColumn> columns(PageView view) {
        Map<String, SortColumn> columns = new HashMap<>();
        add(columns, view, "name", "单位", "Body");
        add(columns, view, "region", "地区", "Region");
        add(columns, view, "kind", "类别", "Kind");
        add(columns, view, "-made", "承诺", "Promises");
        add(columns, view, "-kept", "已履行", "Kept");
        add(columns, view, "-broken", "未履行", "Broken");
        add(columns, view, "-overdue", "逾期", "Overdue");
        add(columns, view, "-due", "已到期", "Due");
        add(columns, view, "-share", "未守约", "Not kept");
        add(columns, view, "-deviation", "判断", "Verdict");
        add(columns, view, "-shown", "失信", "Findings");
        add(columns, view, "-awaiting", "待确认", "Awaiting");
        add(columns, view, "-amount", "金额", "At stake");
        add(columns, view, "-confirmed", "历年", "Ever");
        add(columns, view, "-mended", "已纠正", "Mended");
        return columns;
    }

    /** @param first the order of the first click: of numbers the greatest first */
    private static void add(Map<String, SortColumn> columns, PageView view, String first, String zh, String en) {
        SortColumn column = SortColumn.of(view.reader(), view.say(zh, en), first, USUAL);
        columns.put(first.replaceFirst("^-", ""), column);
    }
}

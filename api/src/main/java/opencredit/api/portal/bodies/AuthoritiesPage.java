package opencredit.api.portal.bodies;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.api.portal.form.AuthorityNames;
import opencredit.api.portal.form.FormField;
import opencredit.api.portal.form.Mistake;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;
import org.jspecify.annotations.Nullable;

/** {@code /authorities}: how every public body publishes; with {@code one} and {@code other}, two of them side by side. */
final class AuthoritiesPage implements Pages.Page {
    static final String PUBLISHERS = "/v1/statistics/publishers";

    /** Those with most records; the others are found by name, or all are asked for. */
    private static final int FIRST = 50;

    private final Pages pages;
    private final Datasets datasets;

    AuthoritiesPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of("one", "other", "name", "region", "sort", "all"))
                .flag("all");
        Data everybody = pages.answers().ask(PUBLISHERS, reader, Map.of());
        Comparison comparison = new Comparison(pages, reader, everybody.list("/publishers"));
        try {
            return shown(reader, everybody, comparison.form(), comparison.sides(), null);
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID_PARAMETER) {
                throw problem;
            }
            return shown(reader, everybody, comparison.form(), List.of(), problem);
        }
    }

    private Pages.Shown shown(
            Reader reader, Data everybody, List<FormField> form, List<Compared> compared, @Nullable Problem problem) {
        SequencedMap<String, String> asked = asked(reader);
        String query = QueryStrings.of(asked);
        Data answer = asked.isEmpty() ? everybody : pages.answers().ask(PUBLISHERS, reader, asked);
        List<Data> found = answer.list("/publishers");
        boolean isAll = reader.parameter("all").equals("true") || found.size() <= FIRST;
        Mistake mistake = problem == null ? Mistake.NONE : Mistake.of(problem, form, reader.language());
        PageView view = view(reader, query);
        Map<String, Object> shown = new HashMap<>();
        shown.put("names", names(everybody));
        shown.put("regions", pages.answers().ask(RegionsPage.REGIONS, reader, Map.of()));
        shown.put("sorting", Sorting.of(view, "单位", "Body", "-records", true));
        shown.put("publishers", isAll ? found : found.subList(0, FIRST));
        shown.put("found", found.size());
        shown.put("file", QueryStrings.at(PUBLISHERS + "?format=csv", query));
        shown.put("calendarUntil", answer.text("/calendarUntil"));
        shown.put("terms", Terms.of(datasets, view));
        shown.put("compared", compared);
        shown.put("form", mistake.beside(form));
        shown.put("mistake", mistake);
        return new Pages.Shown("authorities", view, shown, problem == null ? null : problem.type());
    }

    private static SequencedMap<String, String> asked(Reader reader) {
        SequencedMap<String, String> asked = new LinkedHashMap<>();
        for (String name : List.of("name", "region", "sort")) {
            String value = reader.parameter(name);
            if (!value.isEmpty()) {
                asked.put(name, value);
            }
        }
        return asked;
    }

    /** That complete what is typed: of those with most records. */
    private static List<String> names(Data everybody) {
        return everybody.list("/publishers").stream()
                .limit(AuthorityNames.MOST)
                .map(publisher -> publisher.text("/name"))
                .toList();
    }

    private PageView view(Reader reader, String query) {
        PageView view = pages.view(reader, "公示机关", "Public bodies").data(QueryStrings.at(PUBLISHERS, query));
        return view.describe(view.say(
                "每个单位是否按职责公示、公示了多少信息，是否及时、是否完整，提交的数据有多少被拒绝或有待核对。",
                "Whether each public body publishes what it owes, how much, in time and complete, and how much of what it"
                        + " submitted was refused or flagged."));
    }
}

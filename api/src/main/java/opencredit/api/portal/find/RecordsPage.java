package opencredit.api.portal.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import opencredit.api.portal.form.AuthorityNames;
import opencredit.api.portal.form.FilterForm;
import opencredit.api.portal.form.FormField;
import opencredit.api.portal.form.ListOrder;
import opencredit.api.portal.form.Mistake;
import opencredit.api.portal.form.MoneyLinks;
import opencredit.api.portal.form.SameRecords;
import opencredit.api.portal.form.SameRecords.Way;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.DuePromises;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.portal.text.Titles;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import org.jspecify.annotations.Nullable;

/** {@code /datasets/{dataset}/records}: its records by any filter, page by page, and all of them as a file. */
final class RecordsPage implements Pages.Page {
    private static final List<String> OF_PAGES = List.of("sort", "limit", "cursor");
    private static final List<String> FOLLOWED = List.of("subject", "authority", "number");
    private final Pages pages;
    private final Datasets datasets;

    RecordsPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Reader asking = reader.without(reader.parameters().keySet());
        Data dataset = pages.answers().ask("/v1/datasets/{dataset}", asking);
        Parameters.read(
                reader.asks(reader.path()),
                Stream.concat(Filters.NAMES.stream(), OF_PAGES.stream()).toList());
        SequencedMap<String, String> query = new LinkedHashMap<>(reader.parameters());
        query.put("total", "true");
        try {
            Data answer = pages.answers().ask("/v1/datasets/{dataset}/records", reader, query);
            return shown(reader, dataset, answer, QueryStrings.of(query), null);
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID_PARAMETER) {
                throw problem;
            }
            return shown(reader, dataset, Data.NOTHING, "", problem);
        }
    }

    private Pages.Shown shown(Reader reader, Data dataset, Data answer, String query, @Nullable Problem problem) {
        Dataset definition = datasets.find(dataset.text("/id")).orElseThrow();
        String title = dataset.text("/title");
        String path = "/v1/datasets/" + dataset.text("/id") + "/records?";
        PageView view = pages.view(reader, title + "：逐条信息", title + ": records")
                .below(reader.language().equals("zh") ? "数据集" : "Datasets", "/datasets")
                .below(title, "/datasets/" + dataset.text("/id"))
                .hide();
        Map<String, Object> shown = new HashMap<>();
        shown.put("dataset", dataset);
        shown.put("titles", new Titles(datasets, reader.language()));
        shown.put("answer", answer);
        shown.putAll(filters(reader, definition, problem));
        shown.put("file", path + whole(reader));
        shown.putAll(columns(definition, answer, reader));
        shown.put("due", new DuePromises(datasets, pages.today()));
        List<Way> figures = SameRecords.figures(
                view, definition.id(), reader.without(OF_PAGES).parameters());
        shown.put(
                "figures",
                Stream.concat(figures.stream(), MoneyLinks.of(view, definition).stream())
                        .toList());
        if (problem == null) {
            view.data(path + query);
            follow(view, reader.without(OF_PAGES).parameters(), dataset.text("/id"));
        }
        return new Pages.Shown("dataset-records", view, shown, problem == null ? null : problem.type());
    }

    /** A list can be followed where all that narrows it narrows a feed, too. */
    private static void follow(PageView view, Map<String, String> narrowing, String dataset) {
        if (FOLLOWED.containsAll(narrowing.keySet())) {
            SequencedMap<String, String> query = new LinkedHashMap<>(Map.of("dataset", dataset));
            query.putAll(narrowing);
            view.feed("/changes", query);
        }
    }

    /** What every list has stands in the template; these only where one of the page's records has them. */
    private static Map<String, Object> columns(Dataset dataset, Data answer, Reader reader) {
        List<Data> records = answer.list("/records");
        StateColumn state = StateColumn.of(dataset, reader.language());
        ListOrder order = new ListOrder(dataset, reader);
        boolean isStated = state != null && records.stream().anyMatch(record -> record.has(state.pointer()));
        Map<String, Object> columns = new HashMap<>();
        columns.put("state", isStated ? state : null);
        columns.put("order", order);
        columns.put("hasAmount", order.isByAmount() || records.stream().anyMatch(record -> record.has("/amount")));
        return columns;
    }

    private Map<String, Object> filters(Reader reader, Dataset dataset, @Nullable Problem problem) {
        FilterForm filters = FilterForm.of(dataset, datasets, reader);
        List<FormField> form = new ArrayList<>(filters.fields(AuthorityNames.ask(pages, reader, dataset.id())));
        form.add(filters.order(ListOrder.USUAL, new ListOrder(dataset, reader).others()));
        Mistake mistake = problem == null ? Mistake.NONE : Mistake.of(problem, form, reader.language());
        return Map.of("form", mistake.beside(form), "conditions", filters.conditions(), "mistake", mistake);
    }

    /** What the whole result is asked by. */
    private static String whole(Reader reader) {
        return QueryStrings.of(reader.without(List.of("cursor", "limit")).parameters());
    }
}

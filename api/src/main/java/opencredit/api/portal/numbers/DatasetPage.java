package opencredit.api.portal.numbers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.portal.form.AuthorityNames;
import opencredit.api.portal.form.FilterForm;
import opencredit.api.portal.form.MoneyLinks;
import opencredit.api.portal.frame.Answers;
import opencredit.api.portal.frame.Described;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.Titles;
import opencredit.api.portal.window.WindowWords;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;

/**
 * {@code /datasets/{dataset}}: what it is, what it holds, how to get it. No record is in it: search engines may keep this
 * page, and would remember what is withdrawn. Its preview is read by a script from where robots do not go; the list is a
 * page of its own, to which its filters lead.
 */
final class DatasetPage implements Pages.Page {
    /** More months than of these years nobody tells apart on a telephone; then years say it. */
    private static final int MOST_YEARS_BY_MONTH = 4;

    private static final int AUTHORITIES = 10;

    private final Pages pages;
    private final Datasets datasets;

    DatasetPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Data dataset = pages.answers().ask("/v1/datasets/{dataset}", reader);
        PageView view = pages.view(reader, dataset.text("/title"))
                .below(reader.language().equals("zh") ? "数据集" : "Datasets", "/datasets")
                .describe(dataset.text("/summary"))
                .data("/v1/datasets/" + dataset.text("/id"))
                .feed("/changes", Map.of("dataset", dataset.text("/id")))
                .script("pictures.js")
                .script("preview.js");
        Dataset definition = datasets.find(dataset.text("/id")).orElseThrow();
        Map<String, Object> shown = new HashMap<>();
        shown.put("dataset", dataset);
        shown.put("definition", definition);
        shown.put("money", MoneyLinks.of(view, definition).orElse(null));
        shown.put("titles", new Titles(datasets, reader.language()));
        shown.put("form", FilterForm.of(definition, datasets, reader).fields(names(reader, definition)));
        shown.put("words", new WindowWords(view, datasets));
        shown.put(
                "pictures",
                dataset.number("/records") == 0
                        ? List.of()
                        : Answers.unlessUsedUp(() -> pictures(view, dataset.text("/id")), List::of));
        shown.put("structured", new Described(view).dataset(dataset, definition));
        return new Pages.Shown("dataset", view, shown);
    }

    private List<String> names(Reader reader, Dataset dataset) {
        return AuthorityNames.ask(pages, reader, dataset.id());
    }

    private List<Table> pictures(PageView view, String dataset) {
        Map<String, String> query = Map.of("dataset", dataset);
        Table years = Table.ask(pages, view, query, "year");
        boolean isLong = years.rows().size() > MOST_YEARS_BY_MONTH;
        return List.of(
                isLong ? years : Table.ask(pages, view, query, "month"),
                Table.ask(pages, view, query, "region"),
                Table.ask(pages, view, query, "authority").first(AUTHORITIES));
    }
}

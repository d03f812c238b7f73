package opencredit.api.portal.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.api.portal.form.MoneyLinks;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.portal.text.Titles;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.filter.RecordFilter;

/** {@code /subjects/{code}}: the credit archive; with a filter, the list of what it counts. */
final class SubjectPage implements Pages.Page {
    /** What a list of the archive takes; what else the API takes is for programs. */
    private static final List<String> ALLOWED = Stream.of(Filters.NAMES, List.of("dataset", "sort", "limit", "cursor"))
            .flatMap(List::stream)
            .filter(name -> !name.equals(RecordFilter.SUBJECT.parameter()))
            .toList();

    private final Pages pages;
    private final Datasets datasets;

    SubjectPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), ALLOWED);
        return reader.parameters().isEmpty() ? archive(reader) : list(reader);
    }

    private Pages.Shown archive(Reader reader) {
        Data archive = pages.answers().ask("/v1/subjects/{code}", reader);
        PageView view = pages.view(reader, archive.text("/subject/name"))
                .below(reader.language().equals("zh") ? "首页" : "Home", "/")
                .data(path(archive))
                .feed("/changes", Map.of("subject", archive.text("/subject/code")))
                .hide();
        RecordRows rows = new RecordRows(datasets, view, pages.today());
        return new Pages.Shown(
                "subject",
                view,
                Map.of(
                        "titles",
                        titles(reader),
                        "archive",
                        archive,
                        "rows",
                        rows,
                        "tiles",
                        new Glance(datasets, view).of(archive),
                        "moneys",
                        MoneyLinks.about(view, datasets, archive)));
    }

    private Pages.Shown list(Reader reader) {
        Data answer = pages.answers().ask("/v1/subjects/{code}/records", reader);
        Data archive = pages.answers().ask("/v1/subjects/{code}", reader, Map.of());
        Titles titles = titles(reader);
        boolean isNarrowed = Filters.NAMES.stream()
                .anyMatch(filter -> !reader.parameter(filter).isEmpty());
        String all = isNarrowed
                ? (reader.language().equals("zh") ? "符合条件的信息" : "Records that meet the conditions")
                : (reader.language().equals("zh") ? "全部信息" : "All records");
        String name = archive.text("/subject/name");
        String dataset = reader.parameter("dataset");
        PageView view = pages.view(reader, dataset.isEmpty() ? all : titles.of(dataset))
                .below(name, "/subjects/" + archive.text("/subject/code"))
                .data(path(archive) + "/records?" + QueryStrings.of(reader.parameters()))
                .hide();
        return new Pages.Shown(
                "subject-records",
                view,
                Map.of(
                        "titles",
                        titles,
                        "archive",
                        archive,
                        "answer",
                        answer,
                        "rows",
                        new RecordRows(datasets, view, pages.today()),
                        "chosen",
                        dataset,
                        "tiles",
                        new Glance(datasets, view).of(archive)));
    }

    private Titles titles(Reader reader) {
        return new Titles(datasets, reader.language());
    }

    private static String path(Data archive) {
        return "/v1/subjects/" + QueryStrings.encode(archive.text("/subject/code"));
    }
}

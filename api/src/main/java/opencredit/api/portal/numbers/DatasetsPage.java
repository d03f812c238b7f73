package opencredit.api.portal.numbers;

import java.util.List;
import java.util.Map;
import opencredit.api.portal.frame.Described;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.StructuredData;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;

/** {@code /datasets}: all of them, by the task of the work plan that they serve first. */
final class DatasetsPage implements Pages.Page {
    private final Pages pages;
    private final Datasets datasets;

    DatasetsPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of());
        Data catalogue = pages.answers().ask("/v1/datasets", reader);
        PageView view = pages.view(reader, "数据集", "Datasets").data("/v1/datasets");
        view.describe(view.say(
                "按政务诚信建设任务列出全部公示数据集：有多少条、何时更新，可查询、可下载。",
                "Every dataset disclosed, by the task of the work plan: how many records, how fresh, to query and to"
                        + " download."));
        StructuredData structured = new Described(view).catalogue(datasets);
        return new Pages.Shown(
                "datasets",
                view,
                Map.of(
                        "tasks", tasks(catalogue),
                        "plan", view.say(datasets.codes("tasks").title()),
                        "total", total(catalogue),
                        "structured", structured));
    }

    private static List<Task> tasks(Data catalogue) {
        List<Data> datasets = catalogue.list("/datasets");
        return catalogue.list("/tasks").stream()
                .map(task -> new Task(
                        task.text("/id"),
                        task.text("/title"),
                        datasets.stream()
                                .filter(dataset -> dataset.text("/tasks/0").equals(task.text("/id")))
                                .toList()))
                .filter(task -> !task.datasets().isEmpty())
                .toList();
    }

    private static long total(Data catalogue) {
        return catalogue.list("/datasets").stream()
                .mapToLong(dataset -> dataset.number("/records"))
                .sum();
    }
}

package opencredit.api.portal.numbers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import opencredit.api.portal.form.AuthorityNames;
import opencredit.api.portal.form.FilterForm;
import opencredit.api.portal.form.FormField;
import opencredit.api.portal.form.Mistake;
import opencredit.api.portal.form.MoneyLinks;
import opencredit.api.portal.form.SameRecords;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Titles;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.tile.CountyMap;
import opencredit.data.tile.TileGrid;
import opencredit.data.tile.TileGridReader;
import org.jspecify.annotations.Nullable;

/** {@code /statistics}: counts and amounts of what is shown, grouped and filtered as the reader chooses. */
final class StatisticsPage implements Pages.Page {
    private static final List<String> ALLOWED =
            Stream.concat(Filters.NAMES.stream(), Stream.of("by", "dataset")).toList();

    private final Pages pages;
    private final Datasets datasets;
    private final TileGrid tiles;
    private final @Nullable CountyMap counties;

    StatisticsPage(Pages pages, Datasets datasets, @Nullable CountyMap counties) {
        this.pages = pages;
        this.datasets = datasets;
        this.counties = counties;
        this.tiles = TileGridReader.load(datasets.codes("regions"));
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), ALLOWED);
        PageView view =
                pages.view(reader, "统计", "Statistics").script("pictures.js").script("tables.js");
        view.describe(view.say(
                "公示信息的条数和金额，按数据集、地区、机关、类别和时间统计，每张图都有对应的表和下载。",
                "Counts and amounts of what is disclosed, by dataset, region, authority, category and time; every picture"
                        + " with its table and its download."));
        if (!reader.parameters().isEmpty()) {
            // any subject may be asked for
            view.hide();
        }
        SequencedMap<String, String> filters = new LinkedHashMap<>(reader.parameters());
        String by = filters.remove("by");
        try {
            Table table = Table.ask(pages, view, filters, by == null || by.isEmpty() ? "dataset" : by);
            return shown(view.data(table.data()), table, null);
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID_PARAMETER) {
                throw problem;
            }
            return shown(view, null, problem);
        }
    }

    private Pages.Shown shown(PageView view, @Nullable Table table, @Nullable Problem problem) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("table", table);
        shown.put("moneys", MoneyLinks.all(view, datasets));
        Table ofCounties = table != null && isOfCounties(table) ? table : null;
        Titles titles = new Titles(datasets, view.reader().language());
        shown.put(
                "borders", ofCounties == null || counties == null ? null : BorderMap.of(ofCounties, counties, titles));
        shown.put("map", ofCounties == null || counties != null ? null : RegionMap.of(ofCounties, tiles, titles));
        shown.put("list", SameRecords.list(view, view.reader().parameters()));
        shown.put("of", counted(view));
        shown.put("groupings", Groupings.links(view));
        shown.putAll(filters(view.reader(), problem));
        return new Pages.Shown("statistics", view, shown, problem == null ? null : problem.type());
    }

    /** Of what lies in a county or nowhere; of one region alone there is nothing to compare. */
    private static boolean isOfCounties(Table table) {
        return table.by().equals(RecordFilter.REGION.parameter())
                && table.rows().size() > 1;
    }

    /** What the pictures are of: the dataset, and whether anything else narrows it. */
    private String counted(PageView view) {
        Reader reader = view.reader();
        String dataset = datasets.find(reader.parameter("dataset"))
                .map(one -> view.say(one.title()))
                .orElse("");
        boolean isNarrowed =
                Filters.NAMES.stream().anyMatch(name -> !reader.parameter(name).isEmpty());
        return isNarrowed ? dataset + view.say("（已筛选）", dataset.isEmpty() ? "Filtered" : " (filtered)") : dataset;
    }

    private Map<String, Object> filters(Reader reader, @Nullable Problem problem) {
        FilterForm filters = FilterForm.ofAll(datasets, reader);
        String dataset =
                datasets.find(reader.parameter("dataset")).map(Dataset::id).orElse("");
        List<FormField> form = filters.fields(AuthorityNames.ask(pages, reader, dataset));
        Mistake mistake = problem == null ? Mistake.NONE : Mistake.of(problem, form, reader.language());
        return Map.of("form", mistake.beside(form), "conditions", filters.conditions(), "mistake", mistake);
    }
}

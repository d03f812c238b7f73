package opencredit.api.portal.bodies;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;

/** {@code /regions}: how the bodies of each county publish, worst first, and month by month; with {@code region}, of one. */
final class RegionsPage implements Pages.Page {
    static final String REGIONS = "/v1/statistics/regions";

    /** The worst first. */
    private static final String USUAL = "coverage";

    private final Pages pages;
    private final Datasets datasets;

    RegionsPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of("region", "sort"));
        String region = reader.parameter("region");
        String sort = reader.parameter("sort").isEmpty() ? USUAL : reader.parameter("sort");
        SequencedMap<String, String> asked = new LinkedHashMap<>();
        if (!region.isEmpty()) {
            asked.put("region", region);
        }
        SequencedMap<String, String> byMonth = new LinkedHashMap<>(asked);
        byMonth.put("by", "month");
        Data months = pages.answers().ask(REGIONS, reader, byMonth);
        asked.put("sort", sort);
        String rows = region.isEmpty() ? REGIONS : AuthoritiesPage.PUBLISHERS;
        Data answer = pages.answers().ask(rows, reader, asked);
        PageView view = view(reader, months, QueryStrings.at(rows, QueryStrings.of(asked)));
        Map<String, Object> shown = new HashMap<>();
        shown.put("answer", answer);
        shown.put("months", months);
        shown.put("sorting", sorting(view, region));
        shown.put("rows", QueryStrings.at(rows + "?format=csv", QueryStrings.of(asked)));
        shown.put("monthRows", QueryStrings.at(REGIONS + "?format=csv", QueryStrings.of(byMonth)));
        shown.put("terms", Terms.of(datasets, view));
        return new Pages.Shown("regions", view, shown);
    }

    private static Sorting sorting(PageView view, String region) {
        return region.isEmpty()
                ? Sorting.of(view, "地区", "Region", USUAL, false)
                : Sorting.of(view, "单位", "Body", USUAL, true);
    }

    private PageView view(Reader reader, Data months, String data) {
        String name = months.text("/total/name");
        PageView view = name.isEmpty()
                ? pages.view(reader, "各县区公示情况", "How counties publish")
                : pages.view(reader, reader.language().equals("zh") ? name + "公示情况" : "How " + name + " publishes")
                        .below(reader.language().equals("zh") ? "各县区公示情况" : "How counties publish", "/regions");
        view.data(data).script("pictures.js");
        return view.describe(
                view.say(
                        "各县区的单位是否按职责公示、是否及时、是否完整，逐月和全市合计。",
                        "Whether the bodies of each county publish what they owe, in time and completely, by month and for the city."));
    }
}

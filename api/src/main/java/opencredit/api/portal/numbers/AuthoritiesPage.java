package opencredit.api.portal.numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.http.Parameters;
import opencredit.api.http.Paths;
import opencredit.api.http.ProblemType;
import opencredit.api.portal.Data;
import opencredit.api.portal.Pages;
import opencredit.api.portal.Reader;
import opencredit.api.portal.View;
import opencredit.data.dataset.Datasets;

/** {@code /authorities}: how every public body publishes; with {@code one} and {@code other}, two of them side by side. */
final class AuthoritiesPage implements Pages.Page {
    private final Pages pages;
    private final Datasets datasets;

    AuthoritiesPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of("one", "other"));
        Data answer = pages.answers().ask("/v1/statistics/publishers", reader, Map.of());
        List<Data> all = answer.list("/publishers");
        View view = pages.view(reader, "公示机关", "Public bodies")
                .data("/v1/statistics/publishers")
                .script("tables.js");
        view.describe(view.say(
                "每个单位公示了多少信息，是否及时、是否完整，提交的数据有多少被拒绝或有待核对。",
                "How much each public body publishes, whether in time and complete, and how much of what it submitted was"
                        + " refused or flagged."));
        Map<String, Object> shown = new HashMap<>();
        shown.put("publishers", all);
        shown.put("calendarUntil", answer.text("/calendarUntil"));
        shown.put("terms", Terms.of(datasets, view));
        shown.put("compared", compared(reader, all));
        return new Pages.Shown("authorities", view, shown);
    }

    private List<Compared> compared(Reader reader, List<Data> all) {
        List<Compared> compared = new ArrayList<>();
        for (String side : List.of("one", "other")) {
            String asked = reader.parameter(side);
            if (!asked.isEmpty()) {
                Data publisher = all.stream()
                        .filter(each -> Compared.key(each).equals(asked))
                        .findFirst()
                        .orElseThrow(() -> Paths.unknown(asked, ProblemType.UNKNOWN_PUBLISHER));
                compared.add(Compared.of(publisher, pages, reader));
            }
        }
        return compared;
    }
}

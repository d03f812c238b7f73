package opencredit.api.portal.bodies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.portal.frame.Described;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;

/** {@code /authorities/{publisher}}: how one public body publishes, month by month. */
final class AuthorityPage implements Pages.Page {
    private final Pages pages;
    private final Datasets datasets;

    AuthorityPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of());
        Data publisher = pages.answers().ask("/v1/statistics/publishers/{publisher}", reader);
        String name = publisher.text("/name");
        String twin = "/v1/statistics/publishers/" + QueryStrings.encode(Compared.key(publisher));
        PageView view = pages.view(reader, name)
                .below(reader.language().equals("zh") ? "公示机关" : "Public bodies", "/authorities")
                .data(twin)
                .feed("/changes", Map.of("authority", Compared.key(publisher)))
                .script("pictures.js");
        view.describe(view.say(
                name + "公示了多少信息，是否及时、是否完整。", "How much " + name + " publishes, whether in time and complete."));
        Map<String, Object> shown = new HashMap<>();
        shown.put("publisher", publisher);
        shown.put("hasArchive", Compared.archive(publisher, pages, reader).has("/subject"));
        shown.put("terms", Terms.of(datasets, view));
        shown.put("file", twin + "?format=csv");
        shown.put("structured", new Described(view).body(publisher, Compared.address(publisher)));
        return new Pages.Shown("authority", view, shown);
    }
}

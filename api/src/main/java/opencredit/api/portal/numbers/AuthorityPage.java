package opencredit.api.portal.numbers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.http.Parameters;
import opencredit.api.portal.Data;
import opencredit.api.portal.Pages;
import opencredit.api.portal.Reader;
import opencredit.api.portal.View;

/** {@code /authorities/{publisher}}: how one public body publishes, month by month. */
final class AuthorityPage implements Pages.Page {
    private final Pages pages;

    AuthorityPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of());
        Data publisher = pages.answers().ask("/v1/statistics/publishers/{publisher}", reader);
        String name = publisher.text("/name");
        String twin = "/v1/statistics/publishers/" + Reader.encode(Compared.key(publisher));
        View view = pages.view(reader, name)
                .below(reader.language().equals("zh") ? "公示机关" : "Public bodies", "/authorities")
                .data(twin)
                .script("pictures.js");
        view.describe(view.say(
                name + "公示了多少信息，是否及时、是否完整。", "How much " + name + " publishes, whether in time and complete."));
        Data archive = publisher.has("/code")
                ? pages.answers().find("/v1/subjects/{code}", reader, Map.of("code", publisher.text("/code")))
                : null;
        Map<String, Object> shown = new HashMap<>();
        shown.put("publisher", publisher);
        shown.put("hasArchive", archive != null);
        shown.put("file", twin + "?format=csv");
        shown.put("structured", new Described(view).body(publisher));
        return new Pages.Shown("authority", view, shown);
    }
}

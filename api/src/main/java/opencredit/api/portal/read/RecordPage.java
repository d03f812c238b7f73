package opencredit.api.portal.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.ContactOf;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.portal.text.Titles;
import opencredit.api.portal.window.RecordWindow;
import opencredit.data.dataset.reading.Datasets;

/** {@code /records/{id}}: one disclosure, all that is public of it, and all that happened to it. */
final class RecordPage implements Pages.Page {

    private final Pages pages;
    private final Datasets datasets;

    RecordPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Data record = pages.answers().ask("/v1/records/{id}", reader);
        Data history = pages.answers().ask("/v1/records/{id}/history", reader);
        Titles titles = new Titles(datasets, reader.language());
        String dataset = record.text("/dataset");
        PageView view = pages.view(reader, record.has("/title") ? record.text("/title") : titles.of(dataset))
                .below(reader.language().equals("zh") ? "数据集" : "Datasets", "/datasets")
                .below(titles.of(dataset), "/datasets/" + dataset)
                .data("/v1/records/" + record.text("/id"))
                .hide();
        Data remedies = pages.answers().ask("/v1/remedies", reader, Map.of());
        Map<String, Object> values = values(record, history, titles, view);
        values.put("contact", ContactOf.contact(remedies, record));
        return new Pages.Shown("record", view, values);
    }

    private Map<String, Object> values(Data record, Data history, Titles titles, PageView view) {
        RecordRows rows = new RecordRows(datasets, view, pages.today());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("titles", titles);
        values.put("record", record);
        values.put("rows", rows.of(record));
        values.put("words", rows);
        values.put("empty", rows.empty(record));
        values.put("flags", flags(record, titles, view));
        RecordWindow window = new RecordWindow(view, datasets);
        values.put("window", window.of(record));
        values.put("repair", window.repair(record));
        values.put(
                "repairRule",
                window.rule(record).map(rule -> view.say(rule.title())).orElse(""));
        values.put("versions", new Versions(rows, view).of(history.list("/entries")));
        values.put("commitment", commitment(record, history));
        values.put("authority", isPublisher(record) ? body(record.at("/publisher"), view) : "");
        values.put("publisher", body(record.at("/publisher"), view));
        values.put("today", pages.today().toString());
        return values;
    }

    /** The page about a publisher; empty where there is none. */
    private static String body(Data party, PageView view) {
        String code = party.identity("");
        String key = code.isEmpty() ? party.text("/name") : code;
        return key.isEmpty() ? "" : view.to("/authorities/" + QueryStrings.encode(key));
    }

    /** Whether who decided submitted it too: of others it would cost a scan of all records to know that they publish. */
    private static boolean isPublisher(Data record) {
        String member = record.identity("/publisher").isEmpty() ? "/name" : "/code";
        String publisher = record.text("/publisher" + member);
        return !publisher.isEmpty() && publisher.equals(record.text("/authority" + member));
    }

    /** Each flag in words, after the title of the field that it is about. */
    private List<String> flags(Data record, Titles titles, PageView view) {
        return record.list("/flags").stream()
                .map(flag -> flag(flag.text(), record, titles, view))
                .toList();
    }

    private String flag(String flag, Data record, Titles titles, PageView view) {
        int colon = flag.indexOf(':');
        if (colon < 0) {
            return titles.code("flags", flag);
        }
        String field = flag.substring(colon + 1);
        String title = datasets.find(record.text("/dataset")).stream()
                .flatMap(dataset -> dataset.fields().stream())
                .filter(each -> each.name().equals(field))
                .map(each -> view.say(each.label()))
                .findFirst()
                .orElse(field);
        return title + view.say("：", ": ") + titles.code("flags", flag.substring(0, colon));
    }

    /** Of the version that is shown. */
    private static String commitment(Data record, Data history) {
        return history.list("/entries").stream()
                .filter(entry -> entry.number("/seq") == record.number("/seq"))
                .map(entry -> entry.text("/commitment"))
                .findFirst()
                .orElse("");
    }
}

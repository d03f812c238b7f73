package opencredit.api.portal.about;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.ContactOf;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.Titles;
import opencredit.api.portal.window.RecordWindow;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;

/**
 * {@code /remedies}: what whoever is recorded can do, said once for all records; with {@code record=}, about that one: whom
 * to ask, from which day, and requests to copy that name it.
 */
final class RemediesPage implements Pages.Page {
    private final Pages pages;
    private final Datasets datasets;

    RemediesPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of("record"));
        Data remedies = pages.answers().ask("/v1/remedies", reader, Map.of());
        Data record = record(reader);
        Titles titles = new Titles(datasets, reader.language());
        PageView view = pages.view(reader, "异议与信用修复", "Objections and credit repair")
                .data("/v1/remedies")
                .describe(
                        reader.language().equals("zh")
                                ? "公示的信息有误怎样提出异议，已经改正怎样申请信用修复，要什么材料，找谁。"
                                : "How to object to a record that is wrong, how to have one repaired, with which papers, and whom"
                                        + " to ask.");
        boolean isOfRecord = record.has("/id");
        if (isOfRecord) {
            view.hide();
        }
        Map<String, Object> shown = new HashMap<>();
        shown.put("titles", titles);
        shown.put("remedies", remedies);
        shown.put("record", record);
        shown.put("repair", isOfRecord ? repair(remedies, record) : Data.NOTHING);
        RecordWindow window = new RecordWindow(view, datasets);
        shown.put("until", isOfRecord ? window.end(record) : "");
        shown.put("day", isOfRecord ? window.repair(record) : "");
        shown.put("needsNone", isOfRecord && window.endsBeforeRepair(record));
        shown.put("places", isOfRecord ? List.of() : ReachedBodies.byPlace(remedies, titles));
        shown.put("contact", isOfRecord ? ContactOf.contact(remedies, record) : Data.NOTHING);
        shown.put("requests", new RequestTexts(view, new Titles(datasets, "zh"), record));
        return new Pages.Shown("remedies", view, shown);
    }

    private Data record(Reader reader) {
        String id = reader.parameter("record");
        return id.isEmpty() ? Data.NOTHING : pages.answers().about("/v1/records/{id}", reader, Map.of("id", id));
    }

    /** The rule by which it may be repaired; nothing where none lets it. */
    private static Data repair(Data remedies, Data record) {
        return remedies.list("/repairs").stream()
                .filter(rule -> rule.list("/datasets").stream()
                        .anyMatch(dataset -> dataset.text().equals(record.text("/dataset"))))
                .findFirst()
                .orElse(Data.NOTHING);
    }
}

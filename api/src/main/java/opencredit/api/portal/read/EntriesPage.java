package opencredit.api.portal.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.data.dataset.reading.Datasets;

/** {@code /changes/entries}: the ledger line by line, newest first, with the titles of what is shown. */
final class EntriesPage implements Pages.Page {
    private static final String ENTRIES = "50";

    private final Pages pages;
    private final Datasets datasets;

    EntriesPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Map<String, Object> shown = new HashMap<>(ChangesPage.filter(reader, datasets));
        SequencedMap<String, String> query = new LinkedHashMap<>(reader.parameters());
        query.put("sort", "-seq");
        query.put("titles", "true");
        query.put("limit", ENTRIES);
        Data answer = pages.answers().ask("/v1/changes", reader, query);
        PageView view = pages.view(reader, "逐条变更", "Changes, one by one")
                .below(reader.language().equals("zh") ? "变更" : "Changes", "/changes")
                .data("/v1/changes?" + QueryStrings.of(query))
                .feed("/changes", ChangesPage.narrowing(reader))
                .hide();
        shown.put("answer", answer);
        shown.put("days", ChangesPage.days(answer.list("/entries"), "/at", view));
        return new Pages.Shown("entries", view, shown);
    }
}

package opencredit.api.portal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.portal.text.Titles;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;

/** {@code /changes}: what was published, amended, withdrawn, restored, newest first, and why. */
final class ChangesPage implements Pages.Page {
    private static final String ENTRIES = "50";

    private final Pages pages;
    private final Datasets datasets;

    ChangesPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Parameters.read(reader.asks(reader.path()), List.of("before", "dataset"));
        Map<String, String> query = newest(reader.parameters(), ENTRIES);
        Data answer = pages.answers().ask("/v1/changes", reader, query);
        String dataset = reader.parameter("dataset");
        PageView view = pages.view(reader, "变更", "Changes")
                .describe(
                        reader.language().equals("zh")
                                ? "公示、变更、撤下和恢复公示的全部记录，每一条都说明原因。"
                                : "Everything published, amended, withdrawn and restored, each with its reason.")
                .data("/v1/changes?" + QueryStrings.of(query))
                .atom(
                        dataset.isEmpty()
                                ? "/changes.atom"
                                : "/datasets/" + QueryStrings.encode(dataset) + "/changes.atom")
                .hide();
        return new Pages.Shown(
                "changes",
                view,
                Map.of(
                        "titles",
                        new Titles(datasets, reader.language()),
                        "datasets",
                        datasets.all(),
                        "answer",
                        answer,
                        "days",
                        days(answer, view)));
    }

    /** The newest entries, with the titles of what is shown, and whatever else is asked. */
    static Map<String, String> newest(Map<String, String> more, String limit) {
        Map<String, String> query = new LinkedHashMap<>(more);
        query.put("sort", "-seq");
        query.put("titles", "true");
        query.put("limit", limit);
        return query;
    }

    private static SequencedMap<String, List<Data>> days(Data answer, PageView view) {
        SequencedMap<String, List<Data>> days = new LinkedHashMap<>();
        for (Data entry : answer.list("/entries")) {
            days.computeIfAbsent(view.written().dayOf(entry.text("/at")), day -> new ArrayList<>())
                    .add(entry);
        }
        return days;
    }
}

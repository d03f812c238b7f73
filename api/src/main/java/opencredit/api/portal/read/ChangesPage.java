package opencredit.api.portal.read;

import java.util.ArrayList;
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
import opencredit.api.portal.text.Titles;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;

/** {@code /changes}: how many were published, amended, withdrawn and restored, by dataset and moment, newest first. */
final class ChangesPage implements Pages.Page {
    private static final List<String> NARROWING = List.of("dataset", "event");

    private final Pages pages;
    private final Datasets datasets;

    ChangesPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        Map<String, Object> shown = new HashMap<>(filter(reader, datasets));
        Data answer = pages.answers().ask("/v1/changes/groups", reader);
        PageView view = pages.view(reader, "变更", "Changes")
                .describe(
                        reader.language().equals("zh")
                                ? "公示、变更、撤下和恢复公示的全部记录，每一条都说明原因。"
                                : "Everything published, amended, withdrawn and restored, each with its reason.")
                .data(QueryStrings.at("/v1/changes/groups", QueryStrings.of(reader.parameters())))
                .feed("/changes", narrowing(reader))
                .hide();
        shown.put("answer", answer);
        shown.put("days", days(answer.list("/groups"), "/to", view));
        return new Pages.Shown("changes", view, shown);
    }

    /** What both pages of changes are narrowed by, and what is chosen from. */
    static Map<String, Object> filter(Reader reader, Datasets datasets) {
        List<String> allowed = new ArrayList<>(NARROWING);
        allowed.add("before");
        Parameters.read(reader.asks(reader.path()), allowed);
        return Map.of("titles", new Titles(datasets, reader.language()), "datasets", datasets);
    }

    /** What of it a feed is narrowed by, too. */
    static Map<String, String> narrowing(Reader reader) {
        Map<String, String> narrowing = new LinkedHashMap<>();
        NARROWING.forEach(name -> narrowing.put(name, reader.parameter(name)));
        return narrowing;
    }

    /**
     * What is listed, by day.
     *
     * @param moment the member that says when each was
     */
    static SequencedMap<String, List<Data>> days(List<Data> listed, String moment, PageView view) {
        SequencedMap<String, List<Data>> days = new LinkedHashMap<>();
        for (Data each : listed) {
            days.computeIfAbsent(view.written().dayOf(each.text(moment)), day -> new ArrayList<>())
                    .add(each);
        }
        return days;
    }
}

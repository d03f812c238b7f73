package opencredit.api.portal.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.QueryStrings;
import opencredit.data.record.filter.Grouping;
import opencredit.data.record.filter.RecordFilter;

/** Other views of the records of a filtered list: each is an address that carries the filters. */
public final class SameRecords {
    private static final String FIGURES = "/statistics";

    private SameRecords() {}

    /**
     * Their figures.
     *
     * @param dataset id
     * @param filters in force, without how the list is sorted and where its page starts
     */
    public static List<Way> figures(PageView view, String dataset, Map<String, String> filters) {
        return List.of(
                way(view, "县区图", "On a map of counties", dataset, filters, RecordFilter.REGION.parameter()),
                way(view, "按机关统计", "By authority", dataset, filters, RecordFilter.AUTHORITY.parameter()),
                way(view, "按年份统计", "By year", dataset, filters, Grouping.YEAR),
                way(view, "按月份统计", "By month", dataset, filters, Grouping.MONTH));
    }

    private static Way way(
            PageView view, String zh, String en, String dataset, Map<String, String> filters, String by) {
        SequencedMap<String, String> query = new LinkedHashMap<>();
        query.put("by", by);
        query.put(RecordFilter.DATASET.parameter(), dataset);
        query.putAll(filters);
        return new Way(view.say(zh, en), view.to(QueryStrings.at(FIGURES, QueryStrings.of(query))));
    }

    /** The list of what figures are of; empty without a dataset, for a list is of one. */
    public static String list(PageView view, Map<String, String> filters) {
        SequencedMap<String, String> query = new LinkedHashMap<>(filters);
        query.remove("by");
        String dataset = query.remove(RecordFilter.DATASET.parameter());
        return dataset == null || dataset.isEmpty()
                ? ""
                : view.to(QueryStrings.at(
                        "/datasets/" + QueryStrings.encode(dataset) + "/records", QueryStrings.of(query)));
    }

    /** A link. */
    public record Way(String title, String href) {}
}

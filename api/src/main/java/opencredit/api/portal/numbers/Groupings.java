package opencredit.api.portal.numbers;

import java.util.ArrayList;
import java.util.List;
import opencredit.api.portal.frame.PageView;
import opencredit.data.record.filter.Grouping;
import opencredit.data.record.filter.RecordFilter;

/** What records can be counted by, as readers call it. */
public final class Groupings {
    private static final List<String> ALL = all();

    private Groupings() {}

    /** Time stands behind the datasets: readers look for trends first. */
    private static List<String> all() {
        List<String> all = new ArrayList<>(
                RecordFilter.facets().stream().map(RecordFilter::parameter).toList());
        all.addAll(1, List.of(Grouping.MONTH, Grouping.YEAR));
        all.add(Grouping.SUBJECT);
        return all;
    }

    static String title(PageView view, String by) {
        return switch (by) {
            case Grouping.YEAR -> view.say("年份", "Year");
            case Grouping.MONTH -> view.say("月份", "Month");
            default -> view.say(Grouping.of(by).title());
        };
    }

    /** Ways to count the same records by something else. */
    static List<Link> links(PageView view) {
        String asked = view.reader().parameter("by");
        boolean isOfOne = !view.reader().parameter("dataset").isEmpty();
        return ALL.stream()
                .filter(by -> isOfOne
                        || RecordFilter.of(by)
                                .filter(RecordFilter::isFacetOfOneDataset)
                                .isEmpty())
                .map(by -> new Link(
                        title(view, by),
                        view.reader().with("by", by),
                        by.equals(asked.isEmpty() ? ALL.getFirst() : asked)))
                .toList();
    }

    /** @param current whether the page counts by it */
    public record Link(String title, String href, boolean current) {}
}

package opencredit.api.portal.numbers;

import java.util.List;
import opencredit.api.portal.View;

/** What records can be counted by, as readers call it. */
public final class Groupings {
    private static final List<String> ALL =
            List.of("dataset", "month", "year", "region", "authority", "category", "state");

    private Groupings() {}

    static String title(View view, String by) {
        return switch (by) {
            case "region" -> view.say("地区", "Region");
            case "authority" -> view.say("认定机关", "Authority");
            case "category" -> view.say("类别", "Category");
            case "state" -> view.say("状态", "State");
            case "year" -> view.say("年份", "Year");
            case "month" -> view.say("月份", "Month");
            default -> view.say("数据集", "Dataset");
        };
    }

    /** Ways to count the same records by something else. */
    static List<Link> links(View view) {
        String asked = view.reader().parameter("by");
        boolean isOfOne = !view.reader().parameter("dataset").isEmpty();
        return ALL.stream()
                // the states of one dataset are not those of another
                .filter(by -> isOfOne || !by.equals("state"))
                .map(by -> new Link(
                        title(view, by),
                        view.reader().with("by", by),
                        by.equals(asked.isEmpty() ? ALL.getFirst() : asked)))
                .toList();
    }

    /** @param current whether the page counts by it */
    public record Link(String title, String href, boolean current) {}
}

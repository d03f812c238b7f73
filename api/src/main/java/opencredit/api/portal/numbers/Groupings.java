package opencredit.api.portal.numbers;

import java.util.List;
import opencredit.api.portal.View;

/** What records can be counted by, as readers call it. */
final class Groupings {
    static final List<String> ALL = List.of("dataset", "region", "authority", "category", "year", "month");

    private Groupings() {}

    static String title(View view, String by) {
        return switch (by) {
            case "region" -> view.say("地区", "Region");
            case "authority" -> view.say("认定机关", "Authority");
            case "category" -> view.say("类别", "Category");
            case "year" -> view.say("年份", "Year");
            case "month" -> view.say("月份", "Month");
            default -> view.say("数据集", "Dataset");
        };
    }
}

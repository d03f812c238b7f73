package opencredit.api.portal.bodies;

import java.util.List;
import java.util.stream.Stream;
import opencredit.api.portal.form.SortColumn;
import opencredit.api.portal.frame.PageView;

/**
 * The orders of a table of measures: heads of its columns, and a list to choose from where a phone shows no heads.
 *
 * @param orders in the order of the columns
 */
public record Sorting(List<Order> orders) {

    /** @param choice what the order is called in the list */
    public record Order(SortColumn column, String choice) {}

    /** Bodies, or regions. */
    static Sorting of(PageView view, String whatZh, String whatEn, String usual, boolean hasBodies) {
        Orders orders = new Orders(view, usual);
        Order name = orders.of("name", view.say(whatZh, whatEn), view.say("按名称", "by name"));
        return new Sorting(Stream.of(Stream.of(name), measures(orders), hasBodies ? rows(orders) : Stream.<Order>of())
                .flatMap(each -> each)
                .toList());
    }

    private static Stream<Order> measures(Orders orders) {
        PageView view = orders.view();
        return Stream.of(
                orders.of("coverage", view.say("覆盖率", "Covered"), view.say("覆盖率低的在前", "least covered first")),
                orders.of("timeliness", view.say("及时率", "In time"), view.say("及时率低的在前", "latest first")),
                orders.of("completeness", view.say("完整率", "Complete"), view.say("完整率低的在前", "least complete first")),
                orders.of("-records", view.say("现公示", "Records"), view.say("公示多的在前", "most records first")));
    }

    private static Stream<Order> rows(Orders orders) {
        PageView view = orders.view();
        return Stream.of(
                orders.of("-received", view.say("提交行", "Rows submitted"), view.say("提交多的在前", "most rows first")),
                orders.of("-refused", view.say("被拒绝", "Refused"), view.say("被拒绝多的在前", "most refused first")),
                orders.of("-flagged", view.say("待核对", "Flagged"), view.say("待核对多的在前", "most flagged first")));
    }

    private record Orders(PageView view, String usual) {
        Order of(String first, String title, String choice) {
            return new Order(SortColumn.of(view.reader(), title, first, usual), choice);
        }
    }
}

package opencredit.api.portal.bodies;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.api.portal.frame.PageView;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which a table of measures can be ordered, each a link, so that it needs no script.
 *
 * @param columns in their order
 */
public record Sorting(List<Column> columns) {
    private static final String PARAMETER = "sort";

    /**
     * One column.
     *
     * @param word the order it has now, or gets by a click; so the API calls it
     * @param title of the column
     * @param choice of the order, in a list of orders
     * @param href this page in that order
     * @param order {@code ascending}, {@code descending}, or null where the table is in another column's order
     */
    public record Column(
            String word,
            String title,
            String choice,
            String href,
            @Nullable String order) {

        public boolean isChosen() {
            return order != null;
        }

        public boolean isNumber() {
            return !word.endsWith("name");
        }
    }

    /** Bodies, or regions. */
    static Sorting of(PageView view, String whatZh, String whatEn, String chosen, boolean hasBodies) {
        return new Sorting(Stream.concat(
                        Stream.of(column(view, chosen, "name", view.say(whatZh, whatEn), view.say("按名称", "by name"))),
                        measures(view, chosen, hasBodies))
                .toList());
    }

    private static Stream<Column> measures(PageView view, String chosen, boolean hasBodies) {
        Stream<Column> all = Stream.of(
                column(
                        view,
                        chosen,
                        "coverage",
                        view.say("覆盖率", "Covered"),
                        view.say("覆盖率低的在前", "least covered first")),
                column(view, chosen, "timeliness", view.say("及时率", "In time"), view.say("及时率低的在前", "latest first")),
                column(
                        view,
                        chosen,
                        "completeness",
                        view.say("完整率", "Complete"),
                        view.say("完整率低的在前", "least complete first")),
                column(view, chosen, "-records", view.say("现公示", "Records"), view.say("公示多的在前", "most records first")));
        return hasBodies
                ? Stream.concat(
                        all,
                        Stream.of(
                                column(
                                        view,
                                        chosen,
                                        "-received",
                                        view.say("提交行", "Rows submitted"),
                                        view.say("提交多的在前", "most rows first")),
                                column(
                                        view,
                                        chosen,
                                        "-refused",
                                        view.say("被拒绝", "Refused"),
                                        view.say("被拒绝多的在前", "most refused first")),
                                column(
                                        view,
                                        chosen,
                                        "-flagged",
                                        view.say("待核对", "Flagged"),
                                        view.say("待核对多的在前", "most flagged first"))))
                : all;
    }

    /** @param first the order of the first click; the second turns it round */
    private static Column column(PageView view, String chosen, String first, String title, String choice) {
        String other = first.startsWith("-") ? first.substring(1) : "-" + first;
        boolean isFirst = chosen.equals(first);
        boolean isOther = chosen.equals(other);
        String next = isFirst ? other : first;
        String order = chosen.startsWith("-") ? "descending" : "ascending";
        String href = view.reader().with(Map.of(PARAMETER, next));
        return new Column(isOther ? other : first, title, choice, href, isFirst || isOther ? order : null);
    }
}

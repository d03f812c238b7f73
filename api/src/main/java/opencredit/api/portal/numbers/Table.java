package opencredit.api.portal.numbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.data.record.filter.Grouping;

/**
 * A table of {@code /v1/statistics}, which a picture is drawn from.
 *
 * @param by how its rows are grouped
 * @param total records of all rows, also of those that are left out
 * @param rows by time the oldest first, else as the API has them
 * @param leftOut how many more rows the whole table has
 * @param query of the API, for the same as data
 */
public record Table(String by, String title, long total, List<Row> rows, int leftOut, String query) {
    private static final List<String> TIMES = List.of("year", "month");

    /**
     * @param value of the group; empty for records without one
     * @param amount yuan; empty where there is none to sum up
     * @param href where its records are
     * @param overdue of these, promises that are open and were due; 0 for every group that is no open state
     * @param overdueHref where those are
     */
    public record Row(
            String value, String label, long count, String amount, String href, long overdue, String overdueHref) {

        /** Whether its records have amounts. */
        public boolean hasAmount() {
            return !amount.isEmpty();
        }
    }

    /** Asks for it. */
    static Table ask(Pages pages, PageView view, Map<String, String> filters, String by) {
        SequencedMap<String, String> query = new LinkedHashMap<>(filters);
        query.put("by", by);
        Data answer = pages.answers().ask("/v1/statistics", view.reader(), query);
        Drill drill = new Drill(view, filters, by, pages.today());
        List<Row> rows = new ArrayList<>(answer.list("/groups").stream()
                .map(group -> row(view, drill, by, group))
                .toList());
        if (TIMES.contains(by)) {
            rows.sort(Comparator.comparing(Row::value));
        }
        long total = rows.stream().mapToLong(Row::count).sum();
        total += answer.number("/rest/count");
        int leftOut = (int) answer.number("/rest/groups");
        return new Table(by, Groupings.title(view, by), total, rows, leftOut, QueryStrings.of(query));
    }

    private static Row row(PageView view, Drill drill, String by, Data group) {
        String value = group.text("/value");
        return new Row(
                value,
                label(view, by, group),
                group.number("/count"),
                group.text("/amount"),
                drill.href(value),
                group.number("/overdue"),
                drill.overdue(value));
    }

    private static String label(PageView view, String by, Data group) {
        String value = group.has("/value") ? group.text("/value") : "";
        if (value.isEmpty()) {
            return view.say(Grouping.of(by).unstated());
        }
        return switch (by) {
            case "year" -> view.say(value + "年", value);
            case "month" -> view.say(value.substring(0, 4) + "年" + Integer.parseInt(value.substring(5)) + "月", value);
            default -> group.has("/label") ? group.text("/label") : value;
        };
    }

    /** Its first rows only. */
    Table first(int most) {
        return rows.size() <= most
                ? this
                : new Table(by, title, total, rows.subList(0, most), leftOut + rows.size() - most, query);
    }

    /**
     * What a picture of one of its columns is called.
     *
     * @param of what is counted, such as a dataset; empty for everything
     */
    public String heading(PageView view, String of, boolean isOfAmounts) {
        String where = of.isEmpty() ? "" : of + view.say("：", ": ");
        String what = isOfAmounts ? view.say("金额合计（元）", "Sum of amounts in yuan") : view.say("信息条数", "Records");
        return where + view.say("各" + title + "的" + what, what + " by " + title.toLowerCase(Locale.ROOT));
    }

    /** Whether any row has an amount. */
    public boolean hasAmounts() {
        return rows.stream().anyMatch(Row::hasAmount);
    }

    /** Whether its rows are times. */
    public boolean isTime() {
        return TIMES.contains(by);
    }

    /** The same as data. */
    public String data() {
        return "/v1/statistics?" + query;
    }

    /** The same as a file. */
    public String csv() {
        return data() + "&format=csv";
    }
}

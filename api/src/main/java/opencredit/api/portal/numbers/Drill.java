package opencredit.api.portal.numbers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.QueryStrings;
import opencredit.data.record.filter.Grouping;
import opencredit.data.record.filter.RecordFilter;

/** Where a row of a table leads: to the records that it counts, or to what divides them further. */
record Drill(PageView view, Map<String, String> filters, String by, LocalDate today) {

    /** Empty for records without a value, which no filter finds. */
    String href(String value) {
        if (value.isEmpty()) {
            return "";
        }
        SequencedMap<String, String> query = new LinkedHashMap<>(filters);
        String dataset = query.remove("dataset");
        if (by.equals("dataset")) {
            return address("/datasets/" + value + "/records", query);
        }
        narrow(query, value);
        return dataset == null || dataset.isEmpty()
                ? address("/statistics", query)
                : address("/datasets/" + dataset + "/records", query);
    }

    /** Where the records of a state are that were due before today; empty where no one dataset is counted. */
    String overdue(String state) {
        SequencedMap<String, String> query = new LinkedHashMap<>(filters);
        String dataset = query.remove("dataset");
        if (dataset == null || dataset.isEmpty()) {
            return "";
        }
        String yesterday = today.minusDays(1).toString();
        query.put("state", state);
        query.merge("dueBy", yesterday, (asked, last) -> asked.compareTo(last) < 0 ? asked : last);
        return address("/datasets/" + dataset + "/records", query);
    }

    private void narrow(Map<String, String> query, String value) {
        switch (by) {
            case Grouping.YEAR -> between(query, value + "-01-01", value + "-12-31");
            case Grouping.MONTH ->
                between(
                        query,
                        value + "-01",
                        java.time.YearMonth.parse(value).atEndOfMonth().toString());
            // the filter of the subject finds what it is the second party of, too
            default -> query.put(by.equals(Grouping.SUBJECT) ? RecordFilter.ABOUT.parameter() : by, value);
        }
    }

    private static void between(Map<String, String> query, String from, String to) {
        query.merge("from", from, (asked, first) -> asked.compareTo(first) > 0 ? asked : first);
        query.merge("to", to, (asked, last) -> asked.compareTo(last) < 0 ? asked : last);
    }

    private String address(String path, Map<String, String> query) {
        String written = QueryStrings.of(query);
        return view.to(written.isEmpty() ? path : path + '?' + written);
    }
}

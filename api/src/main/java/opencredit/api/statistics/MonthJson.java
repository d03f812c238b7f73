package opencredit.api.statistics;

import java.util.List;
import opencredit.api.http.Body;
import opencredit.api.wire.CsvTable;
import opencredit.data.rule.CountSteps;
import opencredit.data.store.publishers.Publisher;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's month.
 *
 * @param records first published in it, in steps
 */
record MonthJson(String month, @Nullable Long records, PublisherJson.Timely timeliness, Publisher.Submitted submitted) {

    static MonthJson of(Publisher.Month month) {
        return new MonthJson(
                month.month().toString(),
                CountSteps.of(month.records()),
                PublisherJson.Timely.of(
                        month.timely().measured(), month.timely().good()),
                month.submitted());
    }

    static Body table(List<Publisher.Month> months, boolean isChinese) {
        CsvTable table = isChinese ? chinese() : plain();
        months.stream().map(MonthJson::of).forEach(each -> each.row(table));
        return table.body();
    }

    private static CsvTable chinese() {
        return CsvTable.of("月份", "首次公示条数", "计入及时性条数", "按时公示条数", "及时率", "报送行数", "不予采用行数", "带提示行数");
    }

    private static CsvTable plain() {
        return CsvTable.of(
                "month",
                "records",
                "timeliness.measured",
                "timeliness.inTime",
                "timeliness.share",
                "submitted.received",
                "submitted.refused",
                "submitted.flagged");
    }

    private void row(CsvTable table) {
        table.row(
                month,
                records,
                timeliness.measured(),
                timeliness.inTime(),
                timeliness.share(),
                submitted.received(),
                submitted.refused(),
                submitted.flagged());
    }
}

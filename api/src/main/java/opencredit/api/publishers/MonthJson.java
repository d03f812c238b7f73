package opencredit.api.publishers;

import java.time.YearMonth;
import java.util.List;
import opencredit.api.http.Body;
import opencredit.api.wire.CsvTable;
import opencredit.data.rule.CountSteps;
import org.jspecify.annotations.Nullable;

/**
 * A month of one publisher, or of several.
 *
 * @param coverage of the periods that ended in it
 * @param records first published in it, in steps
 */
record MonthJson(
        String month,
        PublisherJson.Coverage coverage,
        @Nullable Long records,
        PublisherJson.Timely timeliness,
        PublisherJson.Submitted submitted)
        implements MeasureOrder.Measured {

    static List<MonthJson> of(List<OwingPublisher> bodies) {
        return MeasureSum.byMonth(bodies).entrySet().stream()
                .map(month -> of(month.getKey(), month.getValue()))
                .toList();
    }

    private static MonthJson of(YearMonth month, MeasureSum sum) {
        return new MonthJson(
                month.toString(), sum.coverage(), CountSteps.of(sum.records()), sum.timeliness(), sum.submitted());
    }

    @Override
    public String name() {
        return month;
    }

    /** Of a month only what is shown today is judged. */
    @Override
    public PublisherJson.@Nullable Complete completeness() {
        return null;
    }

    static Body table(List<MonthJson> months, boolean isChinese) {
        CsvTable table = isChinese ? chinese() : plain();
        months.forEach(each -> each.row(table));
        return table.body();
    }

    private static CsvTable chinese() {
        return CsvTable.of(
                "月份", "应公示期数", "已公示期数", "覆盖率", "首次公示条数", "计入及时性条数", "按时公示条数", "及时率", "报送行数", "不予采用行数", "带提示行数");
    }

    private static CsvTable plain() {
        return CsvTable.of(
                "month",
                "coverage.owed",
                "coverage.covered",
                "coverage.share",
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
                coverage.owed(),
                coverage.covered(),
                coverage.share(),
                records,
                timeliness.measured(),
                timeliness.inTime(),
                timeliness.share(),
                submitted.received(),
                submitted.refused(),
                submitted.flagged());
    }
}

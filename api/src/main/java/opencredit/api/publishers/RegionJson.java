package opencredit.api.publishers;

import opencredit.api.wire.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * How the bodies of one region publish, or of all.
 *
 * @param region null of all, and of those without a code
 * @param name of the region, or its code
 * @param bodies that publish or should
 * @param medians of the shares of its bodies
 */
record RegionJson(
        @Nullable String region,
        String name,
        long bodies,
        PublisherJson.Coverage coverage,
        PublisherJson.Timely timeliness,
        PublisherJson.Complete completeness,
        Medians medians,
        Long records,
        PublisherJson.Submitted submitted)
        implements MeasureOrder.Measured {

    /** Null where no body has a share. */
    record Medians(@Nullable String coverage, @Nullable String timeliness) {}

    static RegionJson of(@Nullable String region, String name, MeasureSum sum) {
        return new RegionJson(
                region,
                name,
                sum.bodies(),
                sum.coverage(),
                sum.timeliness(),
                sum.completeness(),
                new Medians(sum.medianCoverage(), sum.medianTimeliness()),
                sum.records(),
                sum.submitted());
    }

    static CsvTable table(boolean isChinese) {
        return isChinese ? chinese() : plain();
    }

    private static CsvTable chinese() {
        return CsvTable.of(
                "行政区划代码", "行政区划", "单位数", "应公示期数", "已公示期数", "覆盖率", "覆盖率中位数", "计入及时性条数", "按时公示条数", "及时率", "及时率中位数",
                "计入完整性条数", "完整条数", "完整率", "公示条数", "报送行数", "不予采用行数", "带提示行数");
    }

    private static CsvTable plain() {
        return CsvTable.of(
                "region",
                "name",
                "bodies",
                "coverage.owed",
                "coverage.covered",
                "coverage.share",
                "medians.coverage",
                "timeliness.measured",
                "timeliness.inTime",
                "timeliness.share",
                "medians.timeliness",
                "completeness.measured",
                "completeness.complete",
                "completeness.share",
                "records",
                "submitted.received",
                "submitted.refused",
                "submitted.flagged");
    }

    void row(CsvTable table) {
        table.row(
                region,
                name,
                bodies,
                coverage.owed(),
                coverage.covered(),
                coverage.share(),
                medians.coverage(),
                timeliness.measured(),
                timeliness.inTime(),
                timeliness.share(),
                medians.timeliness(),
                completeness.measured(),
                completeness.complete(),
                completeness.share(),
                records,
                submitted.received(),
                submitted.refused(),
                submitted.flagged());
    }
}

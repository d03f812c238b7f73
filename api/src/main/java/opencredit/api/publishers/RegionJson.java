package opencredit.api.publishers;

import opencredit.api.wire.CsvTable;
import opencredit.data.store.publishers.Publisher.Submitted;
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
        Submitted submitted)
        implements MeasureOrder.Measured {

    /** Null where no body has a share. */
    record Medians(
            @Nullable String coverage, @Nullable String timeliness) {}

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

    static CsvTable table() {
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

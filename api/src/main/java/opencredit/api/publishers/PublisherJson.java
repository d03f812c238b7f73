package opencredit.api.publishers;

import opencredit.api.wire.CsvTable;
import opencredit.api.wire.Shares;
import opencredit.data.rule.CountSteps;
import opencredit.data.store.publishers.Publisher;
import org.jspecify.annotations.Nullable;

/**
 * A publisher as the list shows it.
 *
 * @param since null of whom nothing was ever published
 */
record PublisherJson(
        String name,
        @Nullable String code,
        @Nullable String region,
        Coverage coverage,
        @Nullable String since,
        Long records,
        Timely timeliness,
        Complete completeness,
        Submitted submitted)
        implements MeasureOrder.Measured {

    /**
     * Periods that are over in which something had to be published.
     *
     * @param share null where nothing was owed
     */
    record Coverage(long owed, long covered, @Nullable String share) {
        static Coverage of(Publisher.Share share) {
            return new Coverage(share.measured(), share.good(), Shares.of(share.good(), share.measured()));
        }
    }

    /**
     * By the tally, in steps.
     *
     * @param share of what is published here; null where too little was measured
     */
    record Timely(
            @Nullable Long measured,
            @Nullable Long inTime,
            @Nullable String share) {
        static Timely of(long measured, long inTime) {
            return new Timely(CountSteps.of(measured), CountSteps.of(inTime), Shares.inSteps(inTime, measured));
        }
    }

    /** @param share null where nothing was measured */
    record Complete(long measured, long complete, @Nullable String share) {
        static Complete of(Publisher.Share share) {
            return new Complete(share.measured(), share.good(), Shares.of(share.good(), share.measured()));
        }
    }

    /**
     * Rows that disclose something, in steps: exact ones less the records shown would be the number of withdrawn records of
     * one body.
     */
    record Submitted(
            @Nullable Long received,
            @Nullable Long refused,
            @Nullable Long flagged) {
        static Submitted of(Publisher.Submitted rows) {
            return new Submitted(
                    CountSteps.of(rows.received()), CountSteps.of(rows.refused()), CountSteps.of(rows.flagged()));
        }
    }

    static PublisherJson of(OwingPublisher body) {
        Publisher publisher = body.publisher();
        return new PublisherJson(
                publisher.name(),
                publisher.code(),
                body.region(),
                Coverage.of(body.coverage()),
                publisher.since() == null ? null : publisher.since().toString(),
                publisher.records(),
                Timely.of(publisher.timely().measured(), publisher.timely().good()),
                Complete.of(publisher.complete()),
                Submitted.of(publisher.submitted()));
    }

    static CsvTable table(boolean isChinese) {
        return isChinese
                ? CsvTable.of(
                        "单位",
                        "统一社会信用代码",
                        "行政区划代码",
                        "应公示期数",
                        "已公示期数",
                        "覆盖率",
                        "开始公示日",
                        "公示条数",
                        "计入及时性条数",
                        "按时公示条数",
                        "及时率",
                        "计入完整性条数",
                        "完整条数",
                        "完整率",
                        "报送行数",
                        "不予采用行数",
                        "带提示行数")
                : CsvTable.of(
                        "name",
                        "code",
                        "region",
                        "coverage.owed",
                        "coverage.covered",
                        "coverage.share",
                        "since",
                        "records",
                        "timeliness.measured",
                        "timeliness.inTime",
                        "timeliness.share",
                        "completeness.measured",
                        "completeness.complete",
                        "completeness.share",
                        "submitted.received",
                        "submitted.refused",
                        "submitted.flagged");
    }

    void row(CsvTable table) {
        table.row(
                name,
                code,
                region,
                coverage.owed(),
                coverage.covered(),
                coverage.share(),
                since,
                records,
                timeliness.measured(),
                timeliness.inTime(),
                timeliness.share(),
                completeness.measured(),
                completeness.complete(),
                completeness.share(),
                submitted.received(),
                submitted.refused(),
                submitted.flagged());
    }
}

package opencredit.api.statistics;

import opencredit.api.wire.CsvTable;
import opencredit.data.rule.CountSteps;
import opencredit.data.store.publishers.Publisher;
import org.jspecify.annotations.Nullable;

/** A publisher as the list shows it. */
record PublisherJson(
        String name,
        @Nullable String code,
        String since,
        long records,
        Timely timeliness,
        Complete completeness,
        Publisher.Submitted submitted) {

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

    static PublisherJson of(Publisher publisher) {
        return new PublisherJson(
                publisher.name(),
                publisher.code(),
                publisher.since().toString(),
                publisher.records(),
                Timely.of(publisher.timely().measured(), publisher.timely().good()),
                Complete.of(publisher.complete()),
                publisher.submitted());
    }

    static CsvTable table(boolean isChinese) {
        return isChinese
                ? CsvTable.of(
                        "单位",
                        "统一社会信用代码",
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

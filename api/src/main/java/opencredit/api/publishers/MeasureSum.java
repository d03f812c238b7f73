package opencredit.api.publishers;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import opencredit.data.rule.CountSteps;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Publisher.Share;
import opencredit.data.store.publishers.Publisher.Submitted;
import org.jspecify.annotations.Nullable;

/** Measures of several bodies, or of one in several months, added up. One thread. */
final class MeasureSum {
    private Share coverage = new Share(0, 0);
    private Share timely = new Share(0, 0);
    private Share complete = new Share(0, 0);
    private Submitted submitted = new Submitted(0, 0, 0);
    private long bodies;
    private long records;
    private final List<String> coverages = new ArrayList<>();
    private final List<String> timelinesses = new ArrayList<>();

    /** A body with all that it ever did. */
    void add(OwingPublisher body) {
        Publisher publisher = body.publisher();
        bodies++;
        add(body.coverage());
        add(publisher.records(), publisher.timely(), publisher.submitted());
        complete = OwingPublisher.and(complete, publisher.complete());
        PublisherJson shown = PublisherJson.of(body);
        Stream.ofNullable(shown.coverage().share()).forEach(coverages::add);
        Stream.ofNullable(shown.timeliness().share()).forEach(timelinesses::add);
    }

    void add(Share covered) {
        coverage = OwingPublisher.and(coverage, covered);
    }

    void add(long more, Share inTime, Submitted rows) {
        records += more;
        timely = OwingPublisher.and(timely, inTime);
        submitted = new Submitted(
                submitted.received() + CountSteps.first(rows.received()),
                submitted.refused() + CountSteps.first(rows.refused()),
                submitted.flagged() + CountSteps.first(rows.flagged()));
    }

    /** Each month in which one of them published, submitted or owed anything, without gaps. */
    static SortedMap<YearMonth, MeasureSum> byMonth(List<OwingPublisher> bodies) {
        TreeMap<YearMonth, MeasureSum> months = new TreeMap<>();
        for (OwingPublisher body : bodies) {
            for (Publisher.Month month : body.publisher().months()) {
                of(months, month.month()).add(month.records(), month.timely(), month.submitted());
            }
            body.coverageByMonth().forEach((month, covered) -> of(months, month).add(covered));
        }
        if (!months.isEmpty()) {
            for (YearMonth month = months.firstKey(); month.isBefore(months.lastKey()); month = month.plusMonths(1)) {
                of(months, month);
            }
        }
        return months;
    }

    private static MeasureSum of(SortedMap<YearMonth, MeasureSum> months, YearMonth month) {
        return months.computeIfAbsent(month, _ -> new MeasureSum());
    }

    long bodies() {
        return bodies;
    }

    long records() {
        return records;
    }

    PublisherJson.Coverage coverage() {
        return PublisherJson.Coverage.of(coverage);
    }

    PublisherJson.Timely timeliness() {
        return PublisherJson.Timely.of(timely.measured(), timely.good());
    }

    PublisherJson.Complete completeness() {
        return PublisherJson.Complete.of(complete);
    }

    /** The sum of what is told of each body: whoever chooses the bodies learns no more than that. */
    PublisherJson.Submitted submitted() {
        return PublisherJson.Submitted.of(submitted);
    }

    /** Of the shares of its bodies, so that one large body does not speak for all. */
    @Nullable
    String medianCoverage() {
        return median(coverages);
    }

    @Nullable
    String medianTimeliness() {
        return median(timelinesses);
    }

    /** The lower one of two in the middle, which a body has. Shares compare as they are written. */
    private static @Nullable String median(List<String> shares) {
        List<String> sorted = shares.stream().sorted().toList();
        return sorted.isEmpty() ? null : Objects.requireNonNull(sorted.get((sorted.size() - 1) / 2));
    }
}

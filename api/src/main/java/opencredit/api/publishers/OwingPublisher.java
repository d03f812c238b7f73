package opencredit.api.publishers;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import opencredit.data.duty.Duties;
import opencredit.data.duty.Duty;
import opencredit.data.duty.DutyPeriod;
import opencredit.data.store.archive.SubjectOf;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Publisher.Share;
import org.jspecify.annotations.Nullable;

/** A body that publishes or should, with what it owes. */
record OwingPublisher(Publisher publisher, List<Owed> duties) {
    /** One duty with its periods that are over. */
    record Owed(Duty duty, List<DutyPeriod> periods) {
        Share coverage() {
            return new Share(
                    periods.size(),
                    periods.stream().filter(DutyPeriod::isCovered).count());
        }
    }

    /**
     * All who published, and all who owe. A body of whom no record is shown is called as its duty calls it.
     *
     * @param opened the month of the register's first entry; null before there is one, when nobody owes anything yet
     */
    static List<OwingPublisher> of(
            List<Publisher> publishers, Duties duties, @Nullable YearMonth opened, YearMonth now) {
        Map<String, List<Duty>> byBody = new LinkedHashMap<>();
        if (opened != null) {
            duties.all()
                    .forEach(duty -> byBody.computeIfAbsent(duty.body(), _ -> new ArrayList<>())
                            .add(duty));
        }
        List<OwingPublisher> all = new ArrayList<>();
        for (Publisher publisher : publishers) {
            List<Duty> own = publisher.code() == null ? null : byBody.remove(publisher.code());
            all.add(
                    own == null || opened == null
                            ? new OwingPublisher(publisher, List.of())
                            : owing(publisher, own, opened, now));
        }
        if (opened != null) {
            byBody.forEach(
                    (code, own) -> all.add(owing(Publisher.silent(own.getFirst().name(), code), own, opened, now)));
        }
        return List.copyOf(all);
    }

    private static OwingPublisher owing(Publisher publisher, List<Duty> own, YearMonth opened, YearMonth now) {
        boolean isNameless = publisher.name().equals(publisher.code());
        return new OwingPublisher(
                isNameless ? publisher.named(own.getFirst().name()) : publisher,
                own.stream()
                        .map(duty -> new Owed(
                                duty,
                                duty.owed(publisher.published().getOrDefault(duty.dataset(), Set.of()), opened, now)))
                        .toList());
    }

    /** The region of GB/T 2260 in which its code was given; null without a code. */
    @Nullable
    String region() {
        String code = publisher.code();
        return code == null ? null : SubjectOf.region(code);
    }

    boolean isIn(@Nullable String prefix) {
        String region = region();
        return prefix == null || (region != null && region.startsWith(prefix));
    }

    /** Of all its periods that are over, those covered. */
    Share coverage() {
        return sum(duties.stream().map(Owed::coverage));
    }

    /** The same by the last month of each period. */
    Map<YearMonth, Share> coverageByMonth() {
        Map<YearMonth, Share> months = new TreeMap<>();
        duties.stream()
                .flatMap(owed -> owed.periods().stream())
                .forEach(period ->
                        months.merge(period.last(), new Share(1, period.isCovered() ? 1 : 0), OwingPublisher::and));
        return months;
    }

    private static Share sum(Stream<Share> shares) {
        return shares.reduce(new Share(0, 0), OwingPublisher::and);
    }

    static Share and(Share one, Share other) {
        return new Share(one.measured() + other.measured(), one.good() + other.good());
    }
}

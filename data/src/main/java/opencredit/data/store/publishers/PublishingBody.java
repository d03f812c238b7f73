package opencredit.data.store.publishers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import opencredit.data.store.publishers.Publisher.DatasetCount;
import opencredit.data.store.publishers.Publisher.Lack;
import opencredit.data.store.publishers.Publisher.Month;
import opencredit.data.store.publishers.Publisher.Share;
import opencredit.data.store.publishers.Publisher.Submitted;
import org.jspecify.annotations.Nullable;

/**
 * One body while its rows are read. It is shown under its usual name; of whom there is none, under the name with which most
 * of its shown records were submitted. One thread.
 */
final class PublishingBody {
    private final Spellings spellings = new Spellings();
    private final @Nullable String code;
    private final @Nullable String usual;
    private final LocalDate since;
    private final Counts whole = new Counts();
    private final Map<String, Long> datasets = new HashMap<>();
    private final Map<Field, Long> missing = new HashMap<>();
    private final TreeMap<YearMonth, Counts> months = new TreeMap<>();
    private final Map<String, Set<YearMonth>> published = new HashMap<>();
    private long judged;
    private long complete;

    private PublishingBody(@Nullable String code, @Nullable String usual, LocalDate since) {
        this.code = code;
        this.usual = usual;
        this.since = since;
    }

    static PublishingBody of(ResultSet row) throws SQLException {
        return new PublishingBody(
                row.getString("code"), row.getString("usual"), row.getObject("since", LocalDate.class));
    }

    PublishingBody shown(ResultSet row, Map<Integer, List<String>> sets) throws SQLException {
        String dataset = row.getString("dataset");
        long records = row.getLong("records");
        spellings.add(row.getInt("id"), row.getString("name"), records);
        datasets.merge(dataset, records, Long::sum);
        List<String> lacking = sets.get(row.getInt("missing_set"));
        if (lacking != null) {
            judged += records;
            complete += lacking.isEmpty() ? records : 0;
            lacking.forEach(field -> missing.merge(new Field(dataset, field), records, Long::sum));
        }
        return this;
    }

    PublishingBody past(ResultSet row) throws SQLException {
        if (row.getLong("records") > 0) {
            published
                    .computeIfAbsent(row.getString("dataset"), _ -> new TreeSet<>())
                    .add(Publishers.month(row));
        }
        for (Counts counts : of(Publishers.month(row))) {
            counts.records += row.getLong("records");
            counts.measured += row.getLong("measured");
            counts.inTime += row.getLong("in_time");
        }
        return this;
    }

    PublishingBody submitted(ResultSet row) throws SQLException {
        for (Counts counts : of(Publishers.month(row))) {
            counts.received += row.getLong("received");
            counts.refused += row.getLong("refused");
            counts.flagged += row.getLong("flagged");
        }
        return this;
    }

    private List<Counts> of(YearMonth month) {
        return List.of(whole, months.computeIfAbsent(month, first -> new Counts()));
    }

    /** Empty for a body without a shown record whose code is not that of a public body: nothing may be said about it. */
    Stream<Publisher> publisher() {
        String name = usual == null ? spellings.name(code) : usual;
        return name == null ? Stream.empty() : Stream.of(publisher(name));
    }

    private Publisher publisher(String name) {
        return new Publisher(
                name,
                code,
                since,
                datasets.values().stream().mapToLong(Long::longValue).sum(),
                whole.timely(),
                new Share(judged, complete),
                whole.submitted(),
                datasets.entrySet().stream()
                        .map(each -> new DatasetCount(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparingLong(DatasetCount::count)
                                .reversed()
                                .thenComparing(DatasetCount::dataset))
                        .toList(),
                lacks(),
                months(),
                published);
    }

    private List<Lack> lacks() {
        return missing.entrySet().stream()
                .map(each -> new Lack(each.getKey().dataset(), each.getKey().name(), each.getValue()))
                .sorted(Comparator.comparingLong(Lack::count)
                        .reversed()
                        .thenComparing(Lack::dataset)
                        .thenComparing(Lack::field))
                .toList();
    }

    private List<Month> months() {
        List<Month> all = new ArrayList<>();
        if (months.isEmpty()) {
            return all;
        }
        for (YearMonth month = months.firstKey(); !month.isAfter(months.lastKey()); month = month.plusMonths(1)) {
            Counts counts = months.getOrDefault(month, new Counts());
            all.add(new Month(month, counts.records, counts.timely(), counts.submitted()));
        }
        return all;
    }

    private record Field(String dataset, String name) {}

    private static final class Counts {
        private long records;
        private long measured;
        private long inTime;
        private long received;
        private long refused;
        private long flagged;

        private Share timely() {
            return new Share(measured, inTime);
        }

        private Submitted submitted() {
            return new Submitted(received, refused, flagged);
        }
    }
}

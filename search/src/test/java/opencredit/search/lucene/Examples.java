package opencredit.search.lucene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.Change;
import opencredit.search.SearchDocument;
import opencredit.search.SearchDocument.Name;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.SearchQuery.Order;

/** Records that are all found by one word. */
final class Examples {

    private Examples() {}

    static List<Change> shown(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .<Change>mapToObj(number -> new Change.Shown(document(number, "示例" + number + "厂"), number))
                .toList();
    }

    static SearchDocument document(long number, String name) {
        return new SearchDocument(
                new UUID(number << 16, number),
                "penalties",
                new Name(name, "code" + number % 7),
                null,
                Map.of(RecordFilter.AUTHORITY, new Name(name + "局", null)),
                Map.of(
                        RecordFilter.REGION,
                        List.of(name),
                        RecordFilter.CATEGORY,
                        List.of(name),
                        RecordFilter.NUMBER,
                        List.of(name)),
                List.of(name),
                List.of(name),
                LocalDate.of(2026, 1, 1).plusDays(number % 100),
                null,
                null);
    }

    /** How many there are. */
    static long found(SearchIndex index) {
        return index
                .search(new SearchQuery(
                        "示例", RecordQuery.ALL, Order.BEST, 1, null, Counting.of(Set.of("dataset")), Instant.EPOCH))
                .counted()
                .facets()
                .getOrDefault("dataset", List.of())
                .stream()
                .mapToLong(count -> count.count())
                .sum();
    }
}

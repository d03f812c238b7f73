package opencredit.bench.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.Change;
import opencredit.search.SearchDocument;
import opencredit.search.SearchDocument.Name;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Order;
import opencredit.search.name.BestNames;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.TypedName;

/** A real index of names, each of a subject with one record. */
final class Engine implements AutoCloseable {
    private static final int BATCH = 20_000;

    final SearchIndex index;
    private final Map<String, String> names = new HashMap<>();
    private long records;

    /** Empty. */
    Engine(SearchIndex index) {
        this.index = index;
        index.reset();
    }

    /** @param region in which their codes are */
    void add(List<String> all, String region) {
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Change> changes = new ArrayList<>();
            for (String name : all.subList(from, Math.min(all.size(), from + BATCH))) {
                changes.add(new Change.Shown(document(name, region), records));
            }
            index.apply(changes, records);
        }
    }

    private SearchDocument document(String name, String region) {
        records++;
        String code = "91" + region + String.format("%010d", records);
        names.put(code, name);
        return new SearchDocument(
                new UUID(records << 16, records),
                "penalties",
                new Name(name, code),
                null,
                Map.of(RecordFilter.AUTHORITY, new Name("示例市示例区市场监督管理局", null)),
                Map.of(
                        RecordFilter.REGION,
                        List.of(region),
                        RecordFilter.NUMBER,
                        List.of("示市监处罚〔2026〕" + records + "号")),
                List.of(),
                List.of(),
                LocalDate.of(2026, 1, 1).minusDays(records % 1000),
                null,
                null);
    }

    /** Names of the best subjects, as {@code /v1/match} answers them where all are shown. */
    List<String> matched(String typed) {
        TypedName name = TypedName.of(typed);
        return BestNames.of(name, index.similar(name, NamedSubjects.CANDIDATES)).stream()
                .filter(each -> each.likeness().score() >= NamedSubjects.ALIKE)
                .map(each -> each.candidate().name())
                .toList();
    }

    /** Names of the best subjects, as a search shows them. */
    List<String> subjects(String typed) {
        return codes(typed).stream().map(this::name).toList();
    }

    List<String> codes(String typed) {
        return index.search(new SearchQuery(
                        typed, RecordQuery.ALL, Order.BEST, 20, null, SearchQuery.Counting.NOTHING, Instant.EPOCH))
                .subjects();
    }

    int size() {
        return names.size();
    }

    String name(String code) {
        return names.getOrDefault(code, "");
    }

    @Override
    public void close() {
        index.close();
    }
}

package opencredit.search.elasticsearch.queries;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.record.filter.RecordFilter;
import org.jspecify.annotations.Nullable;

/** Records by the first characters of their document number. Read off the sorted terms, since a prefix may have millions. */
public final class NumberedRecords {

    private NumberedRecords() {}

    /** One record, the newest, for each of the first numbers. */
    public static List<UUID> of(Asking engine, String typed, int limit) {
        String prefix = DocumentNumber.normalise(typed);
        List<UUID> found = new ArrayList<>();
        String after = null;
        boolean more = !prefix.isEmpty();
        while (more && found.size() < limit) {
            List<String> numbers = engine.terms(RecordFilter.NUMBER.indexField(), prefix, after, limit);
            found.addAll(records(engine, numbers));
            more = numbers.size() == limit;
            after = last(numbers);
        }
        return found.stream().limit(limit).toList();
    }

    private static @Nullable String last(List<String> numbers) {
        return numbers.isEmpty() ? null : numbers.getLast();
    }

    private static List<UUID> records(Asking engine, List<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<UUID> records = new ArrayList<>();
        List<SearchRequestBody> questions = numbers.stream()
                .map(number -> Order.newest(Queries.term(RecordFilter.NUMBER.indexField(), number))
                        .size(1)
                        .build())
                .toList();
        for (MultiSearchItem<Void> answer : engine.ask(questions)) {
            for (Hit<Void> hit : answer.hits().hits()) {
                records.add(UUID.fromString(hit.sort().getLast().stringValue()));
            }
        }
        return records;
    }
}

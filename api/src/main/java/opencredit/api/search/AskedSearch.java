package opencredit.api.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.api.query.TypedWords;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.SearchQuery.Order;
import opencredit.search.SearchQuery.Position;
import opencredit.search.text.Words;
import org.jspecify.annotations.Nullable;

/** What a reader looks for, whichever part of the answer is read. */
record AskedSearch(Words words, RecordQuery filter, Order order) {
    /** The parameters that it is read from. */
    static final Set<String> NAMES = Stream.concat(Filters.NAMES.stream(), Stream.of("q", "dataset", "sort"))
            .collect(Collectors.toUnmodifiableSet());

    private static final String NEWEST = Sort.NEWEST_DECISION.wire();

    static AskedSearch read(Parameters parameters, Filters filters) {
        Words words = TypedWords.read(parameters);
        String sort = parameters.choice("sort", List.of("relevance", NEWEST));
        return new AskedSearch(
                words,
                filters.readWithDataset(parameters, Sort.NEWEST_DECISION),
                NEWEST.equals(sort) ? Order.NEWEST : Order.BEST);
    }

    /** In a form that only the same question has. */
    String canonical() {
        return "search:" + words.typed() + '\0' + order + ' ' + filter.canonical();
    }

    /** The question for a part of the answer. */
    SearchQuery query(int limit, @Nullable Position after, Counting counting, Instant now) {
        return new SearchQuery(words.typed(), filter, order, limit, after, counting, now);
    }
}

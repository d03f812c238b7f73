package opencredit.api.search;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.api.wire.EntryJson;
import opencredit.api.wire.Json;
import opencredit.data.store.read.Feed;
import opencredit.search.Hits;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.SearchQuery.Order;

/**
 * {@code /v1/search/changes}: what a search finds, as the entries that made the records what they are. It costs what the
 * search costs: the same question to the index, and its hits are remembered with all others.
 */
public final class FoundChanges implements Feature {
    private static final Set<String> ALLOWED = Stream.of(Filters.NAMES, List.of("q", "dataset", "limit"))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Counting NOTHING = new Counting(Set.of(), false, Counting.USUAL);
    private static final int MOST = 100, USUAL = 20;

    private final RecentHits hits;
    private final Feed feed;
    private final Filters filters;
    private final Clock clock;

    public FoundChanges(RecentHits hits, Feed feed, Filters filters, Clock clock) {
        this.hits = hits;
        this.feed = feed;
        this.filters = filters;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, ALLOWED);
        AskedSearch asked = AskedSearch.read(parameters, filters);
        int limit = (int) parameters.number("limit", 1, MOST, USUAL);
        Instant now = clock.instant();
        SearchQuery query =
                new AskedSearch(asked.words(), asked.filter(), Order.NEWEST).query(limit, null, NOTHING, now);
        Hits found = hits.of(query, request.caller());
        // whoever follows a name does not want the changes of those whose names are only alike
        List<UUID> records = found.similar() ? List.of() : found.records();
        List<EntryJson> entries =
                feed.lastOf(records, now).stream().map(EntryJson::of).toList();
        return Response.of(Json.body(new Answer(entries, found.asOf())));
    }

    private record Answer(List<EntryJson> entries, long asOf) {}
}

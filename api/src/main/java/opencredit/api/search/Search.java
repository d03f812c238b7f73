package opencredit.api.search;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.files.RequestedFormat;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Cursors;
import opencredit.api.query.Filters;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.api.wire.FacetJson;
import opencredit.search.Hits;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.SearchQuery.Position;
import opencredit.search.SearchQuery.Rank;
import org.jspecify.annotations.Nullable;

/** {@code /v1/search}. */
public final class Search implements Feature {
    private static final Set<String> ALLOWED = Stream.of(
                    AskedSearch.NAMES, Paging.NAMES, List.of("total", "facets", "format", "labels"))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final RecentHits hits;
    private final Filters filters;
    private final SearchAnswers answers;
    private final Cursors cursors;
    private final Clock clock;

    public Search(RecentHits hits, Filters filters, SearchAnswers answers, Cursors cursors, Clock clock) {
        this.hits = hits;
        this.filters = filters;
        this.answers = answers;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, ALLOWED);
        RequestedFormat.refuseLabels(parameters);
        AskedSearch question = AskedSearch.read(parameters, filters);
        String bound = question.canonical();
        Instant now = clock.instant();
        SearchQuery query = question.query(
                Paging.limit(parameters),
                position(cursors.read(bound, parameters.text("cursor"))),
                counting(parameters, question.filter().dataset()),
                now);
        Hits found = hits.of(query, request.caller());
        String next = found.next() == null ? null : cursors.write(bound, text(found.next()));
        String link = next == null ? null : Paging.link(request, "cursor", next);
        var counted = answers.counted(query, found, request.language());
        return Response.of(answers.body(found, question.words(), next, counted, now))
                .link(link);
    }

    private static Counting counting(Parameters parameters, @Nullable String dataset) {
        Set<String> facets = new TreeSet<>(parameters.choices("facets", SearchQuery.FACETS));
        FacetJson.refuseUnlike("facets", facets, dataset);
        return new Counting(facets, parameters.flag("total"), Counting.USUAL);
    }

    private static @Nullable Position position(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ");
        return new Position(Rank.valueOf(parts[0]), Long.parseLong(parts[1]), UUID.fromString(parts[2]));
    }

    private static String text(Position position) {
        return position.rank() + " " + position.day() + " " + position.id();
    }
}

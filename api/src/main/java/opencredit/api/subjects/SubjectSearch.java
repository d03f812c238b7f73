package opencredit.api.subjects;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.cache.SubjectCache;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Cursors;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.store.archive.SubjectProfile;
import opencredit.search.SubjectHits;
import opencredit.search.SubjectHits.Scored;
import opencredit.search.SubjectQuery;
import opencredit.search.SubjectQuery.Filter;

/** {@code /v1/subjects}: subjects by name, with what is shown of each at that moment. */
public final class SubjectSearch implements Feature {
    private static final Set<String> ALLOWED = Stream.of(
                    SubjectQuestion.NAMES, Paging.NAMES, List.of("total", "facets"))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** Each row is looked up at this moment: a longer page would make others wait. */
    private static final int MOST = 100;

    private static final int USUAL = 20;

    private final RecentSubjects hits;
    private final SubjectCache<SubjectProfile> profiles;
    private final Datasets datasets;
    private final Cursors cursors;
    private final FoundSubjectJson json;
    private final Clock clock;

    public SubjectSearch(
            RecentSubjects hits,
            SubjectCache<SubjectProfile> profiles,
            Datasets datasets,
            Cursors cursors,
            Clock clock) {
        this.hits = hits;
        this.profiles = profiles;
        this.datasets = datasets;
        this.cursors = cursors;
        this.json = new FoundSubjectJson(datasets);
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, ALLOWED);
        SubjectQuestion question = SubjectQuestion.read(parameters, datasets);
        SubjectQuery query = question.query(
                (int) parameters.number("limit", 1, MOST, USUAL),
                question.after(cursors, parameters.text("cursor")),
                SubjectQuestion.counting(parameters));
        Instant now = clock.instant();
        SubjectHits found = hits.of(query, now, request.caller());
        String next = question.cursor(cursors, found.next());
        return Response.of(json.body(query, found, shown(found, query.filter(), now), next, request.language()))
                .link(next == null ? null : Paging.link(request, "cursor", next));
    }

    /** An index may be late: whoever has nothing left of what was asked for is left out. */
    private Map<Scored, SubjectProfile> shown(SubjectHits found, Filter filter, Instant now) {
        Map<String, Scored> scored = found.subjects().stream()
                .collect(Collectors.toMap(Scored::code, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        Map<Scored, SubjectProfile> shown = new LinkedHashMap<>();
        profiles.of(scored.keySet(), now).stream()
                .filter(profile -> meets(profile, filter))
                .forEach(profile -> shown.put(scored.get(profile.subject().code()), profile));
        return shown;
    }

    private static boolean meets(SubjectProfile profile, Filter filter) {
        boolean isOfKind = filter.kinds().isEmpty()
                || filter.kinds().contains(profile.subject().kind());
        return isOfKind
                && (filter.datasets().isEmpty()
                        || filter.datasets().stream().anyMatch(profile.subject().counts()::containsKey));
    }
}

package opencredit.api.match;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.match.MatchQuestion.Sought;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.query.SubmittedJson;
import opencredit.api.wire.Json;
import opencredit.data.store.archive.Subjects;
import opencredit.data.store.archive.Subjects.Summary;
import opencredit.search.SearchIndex;
import opencredit.search.name.BestNames;
import opencredit.search.name.BestNames.Compared;
import opencredit.search.name.Candidate;
import opencredit.search.name.Likeness;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.TypedName;

/** {@code /v1/match}: names and codes to subjects. Names shown are read from PostgreSQL at that moment. */
public final class Match implements Feature {
    private final DearWork dear;
    private final LedgerTail tail;
    private final SearchIndex index;
    private final Subjects subjects;
    private final Clock clock;

    public Match(SearchIndex index, Subjects subjects, DearWork dear, LedgerTail tail, Clock clock) {
        this.dear = dear;
        this.tail = tail;
        this.index = index;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Parameters.read(request, List.of());
        MatchQuestion question = MatchQuestion.read(SubmittedJson.read(request, MatchQuestion.MOST_BYTES));
        // names are compared for nothing where nobody can say whose they are
        tail.level();
        try {
            Results results = dear.run(request.caller(), () -> answer(question, clock.instant()));
            return Response.of(Json.body(results));
        } catch (SearchIndex.Broken | SearchIndex.Away notNow) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
    }

    private Results answer(MatchQuestion question, Instant now) {
        List<List<Compared>> found = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        for (Sought sought : question.queries()) {
            List<Compared> alike = alike(sought, question);
            alike.forEach(each -> codes.add(each.candidate().code()));
            codes.add(sought.code());
            found.add(alike);
        }
        Map<String, Summary> shown =
                subjects.summaries(codes, now).stream().collect(Collectors.toMap(Summary::code, Function.identity()));
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            results.add(new Result(matches(question.queries().get(i), found.get(i), shown, question.limit())));
        }
        return new Results(results);
    }

    private List<Compared> alike(Sought sought, MatchQuestion question) {
        TypedName typed = TypedName.of(sought.name(), sought.region());
        if (typed.isEmpty()) {
            return List.of();
        }
        return BestNames.of(typed, index.similar(typed, NamedSubjects.CANDIDATES)).stream()
                .filter(each -> each.likeness().score() >= question.threshold())
                .limit(2L * question.limit()) // some may have nothing left to show
                .toList();
    }

    /** A code that has an archive is its subject, whatever the name; else the names that are alike. */
    private static List<Matched> matches(Sought sought, List<Compared> alike, Map<String, Summary> shown, int limit) {
        Summary exact = shown.get(sought.code());
        if (exact != null) {
            return List.of(Matched.of(exact, Likeness.same()));
        }
        List<Matched> matches = new ArrayList<>();
        for (Compared each : alike) {
            Candidate candidate = each.candidate();
            Summary subject = shown.get(candidate.code());
            if (subject != null && matches.size() < limit) {
                matches.add(Matched.of(subject, each.likeness()));
            }
        }
        return matches;
    }

    private record Results(List<Result> results) {}

    private record Result(List<Matched> matches) {}
}

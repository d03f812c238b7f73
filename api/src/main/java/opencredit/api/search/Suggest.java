package opencredit.api.search;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.List;
import opencredit.api.http.Parameters;
import opencredit.api.http.Problem;
import opencredit.api.http.ProblemType;
import opencredit.api.wire.Json;
import opencredit.data.store.Subjects;
import opencredit.search.SearchIndex;
import opencredit.search.Suggestion;

/** {@code /v1/suggest}. */
public final class Suggest implements Handler {
    private static final List<String> ALLOWED = List.of("q", "limit");
    /** More do not fit under a search field. */
    private static final int MOST = 20;

    private static final int USUAL = 10;

    private final SearchIndex index;
    private final Subjects subjects;
    private final Clock clock;

    public Suggest(SearchIndex index, Subjects subjects, Clock clock) {
        this.index = index;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public void handle(Context ctx) {
        Parameters parameters = Parameters.read(ctx, ALLOWED);
        int limit = (int) parameters.number("limit", 1, MOST, USUAL);
        List<String> codes = ask(Query.read(parameters).typed(), limit);
        List<Name> names = subjects.summaries(codes, clock.instant()).stream()
                .map(subject -> new Name(subject.name(), subject.code()))
                .toList();
        Json.body(new Suggestions(names)).send(ctx);
    }

    private List<String> ask(String typed, int limit) {
        try {
            return index.suggest(typed, limit).stream().map(Suggestion::code).toList();
        } catch (SearchIndex.Broken | SearchIndex.Away notNow) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
    }

    private record Name(String name, String code) {}

    private record Suggestions(List<Name> suggestions) {}
}

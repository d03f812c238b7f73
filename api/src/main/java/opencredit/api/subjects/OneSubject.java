package opencredit.api.subjects;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import opencredit.api.http.Body;
import opencredit.api.http.Parameters;
import opencredit.api.http.Paths;
import opencredit.api.http.Problem;
import opencredit.api.http.ProblemType;
import opencredit.api.wire.Json;
import opencredit.api.wire.RecordJson;
import opencredit.data.store.Subjects;

/** {@code /v1/subjects/{code}}. One with nothing left is as unknown as one that never was. */
public final class OneSubject implements Handler {
    private final Subjects subjects;
    private final Clock clock;

    public OneSubject(Subjects subjects, Clock clock) {
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public void handle(Context ctx) {
        String code = Paths.code(ctx);
        Parameters.read(ctx, List.of());
        Subjects.Archive archive =
                subjects.find(code, clock.instant()).orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_SUBJECT));
        body(archive).send(ctx);
    }

    private static Body body(Subjects.Archive archive) {
        String timeline = archive.timeline().stream().map(RecordJson::whole).collect(Collectors.joining(",", "[", "]"));
        List<Count> counts = archive.datasets().stream()
                .map(count ->
                        new Count(count.dataset(), count.count(), count.latest().toString()))
                .toList();
        return Body.json("{\"subject\":" + Json.text(archive.subject()) + ",\"datasets\":" + Json.text(counts)
                + ",\"timeline\":" + timeline + ",\"asOf\":" + archive.asOf() + '}');
    }

    private record Count(String dataset, long count, String latest) {}
}

package opencredit.api.subjects;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import opencredit.api.cache.AnswerCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.store.archive.Subjects;

/** {@code /v1/subjects/{code}}. One with nothing left is as unknown as one that never was. */
public final class OneSubject implements Feature {
    /** A twentieth of the usual heap: some 200 archives of a hundred kilobytes, the largest there are. */
    private static final long MOST_BYTES = 24 * 1024 * 1024;
    /** What an entry costs beside the bytes: key, tag, node. */
    private static final int OVERHEAD = 400;

    private final Subjects subjects;
    private final ArchiveJson json;
    private final AnswerCache<Question, Body> cache;
    private final Clock clock;

    public OneSubject(Subjects subjects, Datasets datasets, LedgerTail tail, Clock clock) {
        this.subjects = subjects;
        this.json = new ArchiveJson(datasets);
        this.cache = new AnswerCache<>(MOST_BYTES, (_, body) -> body.bytes().length + OVERHEAD, tail, clock);
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Question question = new Question(Paths.code(request), request.language());
        Parameters.read(request, List.of());
        return Response.of(cache.get(question, clock.instant(), (seq, now) -> archive(question, now)));
    }

    private Body archive(Question question, Instant now) {
        return subjects.find(question.code(), now)
                .map(archive -> json.body(archive, question.language()))
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_SUBJECT));
    }

    private record Question(String code, String language) {}
}

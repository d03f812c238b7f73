package opencredit.api.subjects;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import opencredit.api.cache.LedgerTail;
import opencredit.api.cache.Remembered;
import opencredit.api.http.Asked;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Parameters;
import opencredit.api.http.Paths;
import opencredit.api.http.Problem;
import opencredit.api.http.ProblemType;
import opencredit.api.http.Reply;
import opencredit.data.dataset.Datasets;
import opencredit.data.store.Subjects;

/** {@code /v1/subjects/{code}}. One with nothing left is as unknown as one that never was. */
public final class OneSubject implements Feature {
    /** A twentieth of the usual heap: some 200 archives of a hundred kilobytes, the largest there are. */
    private static final long MOST_BYTES = 24 * 1024 * 1024;
    /** What an entry costs beside the bytes: key, tag, node. */
    private static final int OVERHEAD = 400;

    private final Subjects subjects;
    private final ArchiveJson json;
    private final Remembered<Question, Body> remembered;
    private final Clock clock;

    public OneSubject(Subjects subjects, Datasets datasets, LedgerTail tail, Clock clock) {
        this.subjects = subjects;
        this.json = new ArchiveJson(datasets);
        this.remembered = new Remembered<>(MOST_BYTES, (_, body) -> body.bytes().length + OVERHEAD, tail, clock);
        this.clock = clock;
    }

    @Override
    public Reply answer(Asked asked) {
        Question question = new Question(Paths.code(asked), asked.language());
        Parameters.read(asked, List.of());
        return Reply.of(remembered.get(question, clock.instant(), (seq, now) -> archive(question, now)));
    }

    private Body archive(Question question, Instant now) {
        return subjects.find(question.code(), now)
                .map(archive -> json.body(archive, question.language()))
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_SUBJECT));
    }

    private record Question(String code, String language) {}
}

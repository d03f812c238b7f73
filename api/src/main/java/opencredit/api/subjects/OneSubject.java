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
import opencredit.api.query.Cursors;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;
import opencredit.api.wire.RecordPages;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.memory.MemoryBudget;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.StoredRecord;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.archive.Archive;
import opencredit.data.store.archive.Subjects;
import opencredit.data.store.bodies.Findings;
import opencredit.data.subject.CreditCode;
import org.jspecify.annotations.Nullable;

/** {@code /v1/subjects/{code}}. One with nothing left is as unknown as one that never was. */
public final class OneSubject implements Feature {
    private final Subjects subjects;
    private final ArchiveJson json;
    private final AnswerCache<Question, Body> cache;
    private final Findings findings;
    private final Cursors cursors;
    private final Clock clock;

    public OneSubject(
            Subjects subjects, Findings findings, Datasets datasets, Cursors cursors, LedgerTail tail, Clock clock) {
        this.subjects = subjects;
        this.findings = findings;
        this.cursors = cursors;
        this.json = new ArchiveJson(datasets);
        this.cache = new AnswerCache<>(MemoryBudget.ARCHIVES.bytes(), tail, clock);
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
                .map(archive -> json.body(archive, past(question.code()), next(archive), question.language()))
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_SUBJECT));
    }

    private Findings.@Nullable OfBody past(String code) {
        return CreditCode.isOfPublicBody(code) ? findings.ofBody(code).orElse(null) : null;
    }

    /** The timeline is the first page of {@link SubjectRecords}, which goes on by this cursor. */
    private @Nullable String next(Archive archive) {
        if (archive.total() <= archive.timeline().size()) {
            return null;
        }
        StoredRecord last = archive.timeline().getLast();
        RecordQuery query =
                RecordQuery.ALL.with(RecordFilter.SUBJECT, archive.subject().code());
        return RecordPages.cursor(cursors, query, new RecordQuery.Position(last.sortValue(), last.id()));
    }

    private record Question(String code, String language) {}
}

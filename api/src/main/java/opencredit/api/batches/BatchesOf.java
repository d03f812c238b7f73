package opencredit.api.batches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.OwnScope;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;
import opencredit.api.wire.Json;
import opencredit.data.intake.Intake;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyRole;
import opencredit.data.outcome.BatchOutcome;
import opencredit.data.outcome.Report;
import opencredit.data.store.uploads.Upload;
import opencredit.data.store.uploads.UploadState;
import opencredit.data.store.write.Ledger;
import org.jspecify.annotations.Nullable;

/** {@code /v1/batches} and below: submitted files, how far each is, and the second word about one that waits. */
public final class BatchesOf {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UploadJobs jobs;
    private final Ledger ledger;

    public BatchesOf(UploadJobs jobs, Ledger ledger) {
        this.jobs = jobs;
        this.ledger = ledger;
    }

    /** A page of those that the key knows of, the newest first. */
    public Response all(Request request) {
        Parameters parameters = Parameters.read(request, List.of("limit", "before"));
        int limit = Paging.limit(parameters);
        String before = parameters.text("before");
        UUID last = before == null ? null : id(before);
        if (before != null && last == null) {
            throw Problem.invalid("before", "应为上一页最后一个批次的编号。", "The id of the last batch of the page before.");
        }
        ApiKey key = request.caller().held();
        List<String> own = isAdministrator(key) ? null : OwnScope.ids(key);
        List<Upload> found = jobs.uploads().page(own, key.scope().datasets(), last, limit + 1);
        List<Upload> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? page.getLast().id().toString() : null;
        List<BatchJson> batches = page.stream()
                .map(upload -> BatchJson.of(upload, jobs.progress(upload.id()), null))
                .toList();
        return Response.of(Json.body(new Page(batches, next)))
                .link(next == null ? null : Paging.link(request, "before", next));
    }

    /** One of them. */
    public Response one(Request request) {
        Parameters.read(request, List.of());
        return answer(known(request));
    }

    private Response answer(Upload upload) {
        return Response.of(Json.body(shown(upload, true)));
    }

    /** @param isWhole with the report, which is read from the rows of a batch under way */
    BatchJson shown(Upload upload, boolean isWhole) {
        return BatchJson.of(upload, jobs.progress(upload.id()), isWhole ? report(upload) : null);
    }

    /** The submitted file of the path; one of others is as unknown as none, lest ids tell who submits. */
    public Upload known(Request request) {
        UUID id = id(request.inPath("batch"));
        if (id == null) {
            throw Paths.unknown(request.inPath("batch"), ProblemType.UNKNOWN_BATCH);
        }
        return jobs.find(id)
                .filter(upload -> knows(request.caller().held(), upload))
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_BATCH));
    }

    /** Whoever speaks for all bodies of a file, in its dataset, knows of it; so do administrators, who confirm. */
    private static boolean knows(ApiKey key, Upload upload) {
        return isAdministrator(key)
                || (key.scope().reachesDataset(upload.dataset())
                        && OwnScope.ids(key).containsAll(upload.bodies()));
    }

    private static boolean isAdministrator(ApiKey key) {
        return key.role() == KeyRole.ADMINISTRATOR;
    }

    private static @Nullable UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    /** Of a batch that is in the ledger, or on its way, the ledger knows; of others it was written down. */
    private @Nullable Report report(Upload upload) {
        if (upload.batch() != 0 && upload.state() != UploadState.WAITING) {
            return Intake.complete(upload.batch(), ledger.results(upload.batch()));
        }
        if (upload.report() == null && upload.batch() != 0) {
            return Intake.waiting(
                    upload.batch(), ledger.results(upload.batch()), ledger.impact(upload.dataset(), upload.batch()));
        }
        if (upload.report() == null) {
            return null;
        }
        try {
            return JSON.readValue(upload.report(), Report.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("not a report", notOurs);
        }
    }

    /** Lets a batch that waits go into the ledger: somebody else's word than the submitter's. */
    public Response confirm(Request request) {
        return spoken(request, ledger::confirm);
    }

    /** Drops the rows of a batch that waits. */
    public Response cancel(Request request) {
        return spoken(request, ledger::cancel);
    }

    private Response spoken(Request request, Word word) {
        Parameters.read(request, List.of());
        Upload upload = known(request);
        if (upload.state() != UploadState.WAITING) {
            throw Problem.of(ProblemType.NOT_WAITING);
        }
        return switch (word.speak(upload.batch(), request.caller().held().actor())) {
            case BatchOutcome.Accepted _ -> {
                jobs.proceed(upload.batch());
                yield answer(jobs.find(upload.id()).orElseThrow());
            }
            case BatchOutcome.SamePerson _ -> throw Problem.of(ProblemType.SAME_PERSON);
            case BatchOutcome.Unknown _, BatchOutcome.NotKept _, BatchOutcome.InState _ ->
                throw Problem.of(ProblemType.NOT_WAITING);
        };
    }

    private interface Word {
        BatchOutcome speak(long batch, String actor);
    }

    private record Page(List<BatchJson> batches, @Nullable String next) {}
}

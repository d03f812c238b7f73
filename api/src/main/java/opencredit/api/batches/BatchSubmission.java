package opencredit.api.batches;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.OwnScope;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.intake.Intake;
import opencredit.data.intake.job.Admission;
import opencredit.data.intake.job.IntakeOrder;
import opencredit.data.intake.spool.NotKept;
import opencredit.data.key.ApiKey;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Delivery;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.data.store.uploads.AnsweredRequests.Claim;
import opencredit.data.store.uploads.AnsweredRequests.Claimed;
import opencredit.data.store.uploads.Upload;
import opencredit.data.text.Bilingual;

/**
 * {@code POST /v1/batches}: takes a file in. It is kept whole before the answer, read afterwards, and done once however often
 * the request is sent.
 */
public final class BatchSubmission implements Feature {
    private static final String ROUTE = "POST /v1/batches";
    private static final String NAME = "[\\x21-\\x7e]{1,200}";
    private static final int ACCEPTED = 202;

    private final Datasets datasets;
    private final OwnScope scope;
    private final UploadJobs jobs;
    private final Clock clock;

    public BatchSubmission(Datasets datasets, OwnScope scope, UploadJobs jobs, Clock clock) {
        this.datasets = datasets;
        this.scope = scope;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, List.of("dataset", "mode"));
        Dataset dataset = dataset(parameters);
        boolean isCheck =
                required(parameters, "mode", Set.of("check", "publish")).equals("check");
        ApiKey key = request.caller().held();
        if (!key.scope().reachesDataset(dataset.id())) {
            throw Problem.of(ProblemType.NOT_YOURS);
        }
        Claim claim = new Claim(key.id(), ROUTE, name(request), jobs.holder());
        SubmittedFile.check(request);
        return switch (jobs.requests().claim(claim)) {
            case Claimed.Taken _ -> taken(request, claim, dataset, isCheck);
            case Claimed.Running _ -> throw Problem.of(ProblemType.REQUEST_RUNNING);
            case Claimed.Answered answered -> again(request, answered, dataset, isCheck);
        };
    }

    private Dataset dataset(Parameters parameters) {
        List<String> known = datasets.all().stream().map(Dataset::id).toList();
        return datasets.find(required(parameters, "dataset", Set.copyOf(known))).orElseThrow();
    }

    private static String required(Parameters parameters, String name, Set<String> choices) {
        String value = parameters.choice(name, choices);
        if (value == null) {
            throw Problem.invalid(name, "请给出这个参数。", "The parameter has to be there.");
        }
        return value;
    }

    private static String name(Request request) {
        String name = request.header("Idempotency-Key");
        if (name == null || !name.matches(NAME)) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (PersonalNumbers.holdsIdentityNumber(name)) {
            throw Problem.of(ProblemType.PERSONAL_NUMBER);
        }
        return name;
    }

    private Response taken(Request request, Claim claim, Dataset dataset, boolean isCheck) {
        boolean isKept = false;
        try {
            Response response = kept(request, claim, dataset, isCheck);
            isKept = true;
            return response;
        } finally {
            if (!isKept) {
                jobs.write(UUID.randomUUID(), () -> jobs.requests().release(claim));
            }
        }
    }

    private Response kept(Request request, Claim claim, Dataset dataset, boolean isCheck) {
        try {
            SubmittedFile file = SubmittedFile.open(request, dataset.id());
            SubmittedContent content = new SubmittedContent(file.stream(), question(dataset, isCheck));
            OwnBodies bodies = scope.bodies(request.caller().held());
            Upload upload = upload(request.caller().held(), bodies, dataset, isCheck, file.name());
            UploadWatch watch = new UploadWatch(jobs, upload, claim, content);
            Act act = new Act(upload.actor(), "update");
            Intake.Options options = new Intake.Options(false, false, false, new Delivery(bodies, upload.id()));
            IntakeOrder order = new IntakeOrder(dataset, act, options, isCheck, watch, watch::issue);
            return switch (jobs.submit(file.name(), content, order)) {
                case Admission.Admitted _ -> accepted(Json.text(BatchJson.received(watch.kept())));
                case Admission.TooMany _ -> throw Problem.of(ProblemType.TOO_MANY_BATCHES);
                case Admission.Full _ -> throw Problem.of(ProblemType.INTAKE_FULL);
            };
        } catch (NotKept notKept) {
            throw problem(notKept);
        } catch (IOException noForm) {
            throw broken();
        }
    }

    private static String question(Dataset dataset, boolean isCheck) {
        return dataset.id() + " " + isCheck;
    }

    private Upload upload(ApiKey key, OwnBodies bodies, Dataset dataset, boolean isCheck, String name) {
        return Upload.received(key.actor(), bodies.ids(), dataset.id(), isCheck, name, clock.instant());
    }

    private static Problem problem(NotKept notKept) {
        return switch (notKept.why()) {
            case BROKEN_STREAM -> broken();
            case TOO_LARGE -> SubmittedContent.tooLarge();
            case DISK -> Problem.of(ProblemType.INSUFFICIENT_STORAGE);
        };
    }

    private static Problem broken() {
        return Problem.of(
                ProblemType.MALFORMED_REQUEST,
                new Bilingual(
                        "请求体在末尾之前中断，或者不是含有文件的表单；没有保存任何内容。",
                        "The body breaks off before its end, or is no form with a file; nothing of it is kept."));
    }

    private static Response accepted(String answer) {
        JsonNode json = Json.parse(answer);
        return Response.of(Body.json(answer))
                .status(ACCEPTED)
                .with("Location", "/v1/batches/" + json.path("id").textValue());
    }

    /** The same request again: its body has to be the same, too. */
    private static Response again(Request request, Claimed.Answered answered, Dataset dataset, boolean isCheck) {
        try {
            SubmittedFile file = SubmittedFile.open(request, dataset.id());
            SubmittedContent content = new SubmittedContent(file.stream(), question(dataset, isCheck));
            content.drain();
            if (!MessageDigest.isEqual(content.digest(), answered.digest())) {
                throw Problem.of(ProblemType.OTHER_REQUEST);
            }
            return accepted(answered.answer());
        } catch (IOException brokenOff) {
            throw broken();
        }
    }
}

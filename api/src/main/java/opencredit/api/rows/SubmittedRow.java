package opencredit.api.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opencredit.api.http.Request;
import opencredit.api.problem.Problem;
import opencredit.api.problem.Problem.Fault;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.SubmittedJson;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.Intake;
import opencredit.data.intake.report.Issue;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Delivery;
import opencredit.data.outcome.Report;
import org.jspecify.annotations.Nullable;

/** One record as a JSON object, checked as a row of a file is. */
public final class SubmittedRow {
    /** A row of a file may have a million characters; the longest national record has fifty thousand. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String NOT_YOURS = "not-yours";
    private static final String CHANGED = "changed-meanwhile";
    private static final String WITHDRAWN = "withdrawn";
    private static final String ANOTHER_DECISION = "another-decision";

    private final Intake intake;
    private final RowTurns turns = new RowTurns();

    public SubmittedRow(Intake intake) {
        this.intake = intake;
    }

    /** The object in the body. */
    RowBytes read(Request request) {
        JsonNode json = SubmittedJson.read(request, MOST_BYTES);
        if (!json.isObject() || json.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_BODY, List.of(new Fault("body", "invalid")));
        }
        return new RowBytes(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What it discloses; a problem where it is refused. */
    Disclosure disclosure(Dataset dataset, SubmittedBytes row, Delivery delivery) {
        Said said = new Said();
        try {
            return intake.readOne(dataset, row, options(delivery), said);
        } catch (UnreadableFile refused) {
            throw problem(dataset, refused, said.issues);
        }
    }

    /**
     * Publishes it, or amends its record.
     *
     * @return what became of it; a problem where it was refused, or where too many are written at this moment
     */
    Loaded load(Dataset dataset, SubmittedBytes row, Act act, Delivery delivery) {
        return turns.take(() -> loaded(dataset, row, act, delivery));
    }

    private Loaded loaded(Dataset dataset, SubmittedBytes row, Act act, Delivery delivery) {
        Said said = new Said();
        try {
            Report report = intake.load(dataset, row, act, options(delivery), said);
            if (report.refused() > 0) {
                throw problem(dataset, report.refusals().keySet().iterator().next(), null, said.issues);
            }
            return new Loaded(report, IssueJson.of(said.issues));
        } catch (UnreadableFile refused) {
            throw problem(dataset, refused, said.issues);
        }
    }

    private static Intake.Options options(Delivery delivery) {
        return new Intake.Options(false, false, false, delivery);
    }

    private static Problem problem(Dataset dataset, UnreadableFile refused, List<Issue> issues) {
        return problem(dataset, refused.code(), refused, issues);
    }

    private static Problem problem(Dataset dataset, String code, @Nullable UnreadableFile refused, List<Issue> issues) {
        List<Issue> refusals = issues.stream()
                .filter(issue -> issue.kind() == Issue.Kind.REFUSED)
                .toList();
        List<Fault> faults = refusals.isEmpty()
                ? List.of(new Fault("body", code))
                : refusals.stream()
                        .map(issue -> new Fault(place(dataset, issue), issue.code()))
                        .toList();
        ProblemType type = switch (code) {
            case NOT_YOURS -> ProblemType.NOT_YOURS;
            case CHANGED -> ProblemType.VERSION_DIFFERS;
            case WITHDRAWN -> ProblemType.ALREADY_WITHDRAWN;
            case ANOTHER_DECISION -> ProblemType.ANOTHER_DECISION;
            default -> ProblemType.ROW_REFUSED;
        };
        var sentence = refused == null
                ? refusals.isEmpty() ? null : refusals.getFirst().sentence()
                : refused.sentence();
        return sentence == null ? Problem.of(type, faults) : Problem.of(type, faults, sentence);
    }

    /** The member, where it is one that the dataset knows: another might be a value that lost its name. */
    private static String place(Dataset dataset, Issue issue) {
        String column = issue.column();
        if (column == null) {
            return "body";
        }
        boolean isKnown = dataset.fields().stream()
                .flatMap(field ->
                        Stream.concat(Stream.of(field.name(), field.title().zh()), field.columns().stream()))
                .anyMatch(column::equals);
        return isKnown ? column : "body";
    }

    /**
     * What became of a row.
     *
     * @param issues what there is to say about it
     */
    record Loaded(Report report, List<IssueJson> issues) {}

    /** Takes what is said. */
    private static final class Said implements Intake.Progress {
        private final List<Issue> issues = new ArrayList<>();

        @Override
        public boolean takesIssues() {
            return true;
        }

        @Override
        public void issue(Issue issue) {
            issues.add(issue);
        }
    }
}

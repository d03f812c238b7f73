package opencredit.api.wire;

import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.export.RecordJson;
import opencredit.data.record.Found;

/** What a reader is told of a record that is shown no more: why and since when, nothing of what it said. */
public final class Withdrawn {
    private Withdrawn() {}

    /** The problem that answers for it. */
    public static Problem problem(Found.Gone gone) {
        return Problem.of(ProblemType.GONE)
                .with("reason", gone.reason())
                .with("dataset", gone.dataset())
                .with("withdrawnAt", RecordJson.instant(gone.at()))
                .with(
                        "replacedBy",
                        gone.replacedBy() == null ? null : gone.replacedBy().toString());
    }
}

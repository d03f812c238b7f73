package opencredit.api.wire;

import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.export.RecordJson;
import opencredit.data.record.Found;

/** The answer about a withdrawn record: reason and time, and nothing of its content. */
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

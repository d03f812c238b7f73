package opencredit.api.cli.answer;

import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.data.outcome.BatchOutcome;
import opencredit.data.outcome.BatchState;

/** Why a batch is not in the state that a command needs. */
public final class BatchRefusal {
    private BatchRefusal() {}

    /** Returns where the word about the batch holds. */
    public static void check(BatchOutcome outcome, long batch) {
        switch (outcome) {
            case BatchOutcome.Accepted accepted -> {}
            case BatchOutcome.Refused refused -> throw of(refused, batch);
        }
    }

    public static Failure of(BatchOutcome.Refused refused, long batch) {
        return switch (refused) {
            case BatchOutcome.Unknown unknown ->
                new Failure(
                        ExitCode.IMPOSSIBLE,
                        "没有批次 " + batch + "；请检查编号。",
                        "There is no batch " + batch + "; check its number.");
            case BatchOutcome.SamePerson _ ->
                failure(batch, "由提交者本人确认无效，须由他人确认", "is confirmed by somebody else than who submitted it");
            case BatchOutcome.NotKept old ->
                failure(batch, "载入时尚未记录各批次写入的账目，无法整批撤销", "is from before it was kept what a batch writes");
            case BatchOutcome.InState in -> inState(batch, in.state());
        };
    }

    private static Failure inState(long batch, BatchState state) {
        return switch (state) {
            case STAGED -> failure(batch, "正在入账", "is on its way into the ledger");
            case WAITING -> failure(batch, "正等待确认", "waits to be confirmed");
            case CANCELLING, CANCELLED -> failure(batch, "已取消", "was cancelled");
            case APPENDED -> failure(batch, "已入账", "is in the ledger already");
            case UNDONE -> failure(batch, "已撤销", "was undone");
        };
    }

    private static Failure failure(long batch, String zh, String en) {
        return new Failure(
                ExitCode.IMPOSSIBLE,
                "批次 " + batch + " " + zh + "；没有改动。",
                "Batch " + batch + " " + en + "; nothing was changed.");
    }
}

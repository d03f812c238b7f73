package opencredit.api.cli;

import opencredit.data.store.BatchOutcome;
import opencredit.data.store.BatchState;

/** Why a batch is not in the state that a command needs. */
final class BatchRefusal {
    private BatchRefusal() {}

    /** Returns where the word about the batch holds. */
    static void check(BatchOutcome outcome, long batch) {
        switch (outcome) {
            case BatchOutcome.Accepted accepted -> {}
            case BatchOutcome.Unknown unknown -> throw unknown(batch);
            case BatchOutcome.InState in -> throw inState(batch, in.state());
        }
    }

    static Failure unknown(long batch) {
        return new Failure(
                ExitCode.IMPOSSIBLE,
                "没有批次 " + batch + "；请检查编号。",
                "There is no batch " + batch + "; check its number.");
    }

    static Failure inState(long batch, BatchState state) {
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

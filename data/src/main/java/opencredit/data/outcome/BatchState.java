package opencredit.data.outcome;

import java.util.Locale;

/** In which state a batch is, as {@code batch.state} calls it. */
public enum BatchState {
    /** Its rows are durable and go into the ledger by themselves. */
    STAGED,
    /** It waits until somebody confirms or cancels it. */
    WAITING,
    /** Its remaining rows will be dropped. */
    CANCELLING,
    /** All its rows are in the ledger. */
    APPENDED,
    /** It is over, and some of its rows were dropped. */
    CANCELLED,
    /** Its effects are taken back. */
    UNDONE;

    public static BatchState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

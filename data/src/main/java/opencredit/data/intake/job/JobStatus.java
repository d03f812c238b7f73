package opencredit.data.intake.job;

import org.jspecify.annotations.Nullable;

/**
 * How far a job is. A moment's view: the next may differ.
 *
 * @param bytes of the file read, of {@code totalBytes}
 * @param checked rows that hold data, read and checked
 * @param appended rows in the ledger, of {@code toAppend}; both 0 before the first is
 * @param batch its number once all rows are staged; 0 before, and in a dry run
 * @param outcome null while it waits or runs
 */
public record JobStatus(
        long job,
        State state,
        long bytes,
        long totalBytes,
        long checked,
        long appended,
        long toAppend,
        long batch,
        @Nullable JobOutcome outcome) {

    /** In their order. */
    public enum State {
        /** It waits for a worker. */
        QUEUED,
        /** The file is read, checked and staged. */
        CHECKING,
        /** Its rows go into the ledger. */
        PUBLISHING,
        /** It has an outcome. */
        ENDED
    }
}

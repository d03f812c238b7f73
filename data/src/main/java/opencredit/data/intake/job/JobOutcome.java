package opencredit.data.intake.job;

import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.outcome.Report;

/** How a job ended. */
public sealed interface JobOutcome {

    /**
     * The file was read to its end; the report says what became of its rows, or in a dry run what would. Its notes are
     * forgotten when later jobs have said much: the batch has the whole report.
     */
    record Reported(Report report) implements JobOutcome {}

    /** The file cannot be read as a whole; nothing is changed. */
    record Unread(UnreadableFile cause) implements JobOutcome {}

    /** It was cancelled before its rows were staged; nothing is changed. One that is cancelled later has a report. */
    record Cancelled() implements JobOutcome {}

    /** A fault that is not the file's. A batch that is staged goes on by itself ({@link JobStatus#batch}). */
    record Failed(Throwable cause) implements JobOutcome {}
}

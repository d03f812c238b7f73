package opencredit.api.batches;

import java.util.List;
import java.util.Map;
import opencredit.data.export.RecordJson;
import opencredit.data.intake.job.JobStatus;
import opencredit.data.outcome.Report;
import opencredit.data.store.uploads.Upload;
import opencredit.data.store.uploads.Upload.UploadFailure;
import org.jspecify.annotations.Nullable;

/**
 * A submitted file as answers show it.
 *
 * @param number of the batch, as the audit trail and the commands say it; null before its rows are staged
 */
record BatchJson(
        String id,
        String dataset,
        String mode,
        String source,
        long bytes,
        String state,
        @Nullable Long number,
        String submittedBy,
        @Nullable String submitterLabel,
        List<String> bodies,
        String receivedAt,
        @Nullable String endedAt,
        @Nullable Progress progress,
        @Nullable ReportJson report,
        @Nullable UploadFailure failure) {

    /** One that was received just now. */
    static BatchJson received(Upload upload) {
        return of(upload, null, null);
    }

    static BatchJson of(Upload upload, @Nullable JobStatus job, @Nullable Report report) {
        return new BatchJson(
                upload.id().toString(),
                upload.dataset(),
                upload.isCheck() ? "check" : "publish",
                upload.source(),
                upload.bytes(),
                upload.state().word(),
                upload.batch() == 0 ? null : upload.batch(),
                upload.actor(),
                upload.label(),
                upload.bodies(),
                RecordJson.instant(upload.receivedAt()),
                upload.endedAt() == null ? null : RecordJson.instant(upload.endedAt()),
                Progress.of(upload, job),
                report == null ? null : ReportJson.of(report),
                upload.failure());
    }

    /**
     * How far it is.
     *
     * @param bytesRead of {@code bytes}; null where another server reads the file
     * @param rowsChecked read and checked; null likewise
     * @param rowsDone in the ledger, or never to be; of {@code rows}
     */
    record Progress(
            @Nullable Long bytesRead,
            @Nullable Long rowsChecked,
            @Nullable Long rowsDone,
            @Nullable Long rows) {

        static @Nullable Progress of(Upload upload, @Nullable JobStatus job) {
            if (upload.batch() != 0) {
                return new Progress(null, null, upload.rowsDone(), upload.rows());
            }
            return job == null ? null : new Progress(job.bytes(), job.checked(), null, null);
        }
    }

    /** What became of the rows, or would: {@code received} is the sum of the others and of those that wait. */
    record ReportJson(
            long received,
            long published,
            long amended,
            long unchanged,
            long withdrawn,
            long refused,
            long flagged,
            Map<String, Long> skipped,
            Map<String, Long> refusals,
            Map<String, Long> flags,
            @Nullable WaitingJson waiting) {

        static ReportJson of(Report report) {
            return new ReportJson(
                    report.received(),
                    report.published(),
                    report.amended(),
                    report.unchanged(),
                    report.withdrawn(),
                    report.refused(),
                    report.flagged(),
                    report.skipped(),
                    report.refusals(),
                    report.flags(),
                    WaitingJson.of(report.waiting()));
        }
    }

    /**
     * The rows that wait, and what they would do.
     *
     * @param reason the graver one of those for which it waits
     * @param secondPerson rows that nobody publishes alone
     */
    record WaitingJson(
            String reason, long rows, long published, long amended, long withdrawn, long shown, long secondPerson) {

        static @Nullable WaitingJson of(Report.@Nullable Waiting waiting) {
            return waiting == null
                    ? null
                    : new WaitingJson(
                            waiting.secondPerson() > 0 ? "second-person" : "brake",
                            waiting.rows(),
                            waiting.published(),
                            waiting.amended(),
                            waiting.withdrawn(),
                            waiting.shown(),
                            waiting.secondPerson());
        }
    }
}

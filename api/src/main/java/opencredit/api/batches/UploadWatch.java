package opencredit.api.batches;

import com.fasterxml.jackson.databind.node.ObjectNode;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.wire.Json;
import opencredit.data.intake.job.JobOutcome;
import opencredit.data.intake.job.JobWatch;
import opencredit.data.intake.report.Issue;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.store.uploads.AnsweredRequests.Claim;
import opencredit.data.store.uploads.Upload;
import opencredit.data.store.uploads.Upload.UploadFailure;
import opencredit.data.store.uploads.UploadIssues;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what becomes of one submitted file. */
final class UploadWatch implements JobWatch {
    private static final Logger LOG = LoggerFactory.getLogger(UploadWatch.class);

    private final UploadJobs jobs;
    private final Upload upload;
    private final Claim claim;
    private final SubmittedContent content;
    private final UploadIssues.Writer issues;
    private Upload kept;

    UploadWatch(UploadJobs jobs, Upload upload, Claim claim, SubmittedContent content) {
        this.jobs = jobs;
        this.upload = upload;
        this.kept = upload;
        this.claim = claim;
        this.content = content;
        this.issues = jobs.issues().writer(upload.id());
    }

    /** The file as it was kept. */
    Upload kept() {
        return kept;
    }

    @Override
    public void kept(long job, long bytes) {
        if (!jobs.isOpen(upload)) {
            // while its body came in, which may take an hour
            throw Problem.of(ProblemType.REVOKED_KEY);
        }
        kept = upload.kept(bytes);
        jobs.uploads().receive(kept, claim, content.digest(), Json.text(BatchJson.received(kept)));
        jobs.began(upload.id(), job);
    }

    @Override
    public void begun() {
        jobs.uploads().begin(upload.id());
    }

    /** From the worker's thread, in the order of rows. */
    void issue(Issue issue) {
        if (issues.takesMore()) {
            issues.add(json(issue));
        }
    }

    private static String json(Issue issue) {
        ObjectNode line = Json.object()
                .put("kind", issue.kind().word())
                .put("sheet", issue.sheet())
                .put("row", issue.row());
        if (issue.column() != null) {
            line.put("column", issue.column());
        }
        if (issue.cell() != null) {
            line.put("cell", issue.cell());
        }
        line.put("code", issue.code());
        line.putObject("sentence")
                .put("zh", issue.sentence().zh())
                .put("en", issue.sentence().en());
        return line.toString();
    }

    @Override
    public void marked(SubmittedBytes workbook) {
        jobs.marked().keep(upload.id(), workbook);
    }

    @Override
    public void said() {
        issues.flush();
        if (!jobs.isOpen(upload)) {
            jobs.leave(upload.id());
        }
    }

    @Override
    public void ended(JobOutcome outcome) {
        if (outcome instanceof JobOutcome.Failed failed) {
            LOG.atError()
                    .addKeyValue("upload", upload.id())
                    .setCause(failed.cause())
                    .log("a file failed");
        }
        String report = outcome instanceof JobOutcome.Reported reported
                ? Json.text(reported.report().withoutNotes())
                : null;
        UploadFailure failure = failure(outcome);
        try {
            jobs.write(upload.id(), () -> {
                issues.flush();
                jobs.uploads().end(upload.id(), report, failure);
            });
        } finally {
            jobs.ended(upload.id());
        }
    }

    private @Nullable UploadFailure failure(JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Reported _ -> null;
            case JobOutcome.Unread unread ->
                new UploadFailure(unread.cause().code(), unread.cause().sentence());
            case JobOutcome.Cancelled _ -> jobs.isClosing() ? UploadFailure.INTERRUPTED : UploadFailure.CANCELLED;
            case JobOutcome.Failed _ -> jobs.isClosing() ? UploadFailure.INTERRUPTED : UploadFailure.INTERNAL;
        };
    }
}

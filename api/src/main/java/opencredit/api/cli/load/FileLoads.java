package opencredit.api.cli.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import opencredit.api.cli.answer.LoadedFiles;
import opencredit.api.cli.console.Console;
import opencredit.api.cli.console.Failure;
import opencredit.api.cli.console.Failures;
import opencredit.api.cli.console.Operator;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.Intake;
import opencredit.data.intake.job.Admission;
import opencredit.data.intake.job.IntakeJobs;
import opencredit.data.intake.job.IntakeOrder;
import opencredit.data.intake.job.JobOutcome;
import opencredit.data.intake.job.JobStatus;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.spool.NotKept;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Loads files one after the other, and knows of each what became of it, whatever fails. */
final class FileLoads {
    private static final Bilingual NOT_TRIED =
            new Bilingual("因前面的文件失败，未载入。", "Not tried, since a file before it failed.");
    private static final Bilingual ENDING = new Bilingual(
            "程序正在停止，不再接收文件，该文件未载入。", "The program is stopping and takes no further file; this one is not loaded.");
    private static final Bilingual NOT_KEPT = new Bilingual(
            "暂存该文件失败，没有公示任何内容。", "The file could not be kept while it is read; nothing of it is published.");

    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final Console console;
    private final IntakeJobs jobs;
    private final Intake.Options options;
    private final boolean dryRun;
    private final @Nullable IssueFile issues;
    private final Cancellation cancellation;
    private @Nullable Failure failure;

    /** @param issues takes what is said about rows and cells, or null */
    FileLoads(
            Console console,
            IntakeJobs jobs,
            Intake.Options options,
            boolean dryRun,
            @Nullable IssueFile issues,
            Cancellation cancellation) {
        this.console = console;
        this.jobs = jobs;
        this.options = options;
        this.dryRun = dryRun;
        this.issues = issues;
        this.cancellation = cancellation;
    }

    LoadedFiles load(Dataset dataset, List<Path> files) {
        for (Path file : files) {
            cancellation.ended(outcome(dataset, file, Cancellation.source(file)));
        }
        return new LoadedFiles(dataset.id(), cancellation.outcomes(), failure);
    }

    private LoadedFiles.Outcome outcome(Dataset dataset, Path file, String source) {
        if (failure != null) {
            return new LoadedFiles.NotLoaded(source, "not-tried", NOT_TRIED, 0, 0);
        }
        if (cancellation.isRequested()) {
            return Cancellation.cancelled(source, null);
        }
        IntakeOrder order = new IntakeOrder(
                dataset, Operator.act("update"), options, dryRun, issues == null ? null : issues.of(source));
        try {
            return switch (submitted(file, order)) {
                case Admission.Admitted admitted -> ended(source, followed(admitted.job(), source));
                // this command submits one file at a time: only the end of the process is in the way
                case Admission.Full _, Admission.TooMany _ ->
                    new LoadedFiles.NotLoaded(source, "not-tried", ENDING, 0, 0);
            };
        } catch (NotKept broken) {
            return cancellation.isRequested() ? Cancellation.cancelled(source, null) : notKept(source, broken);
        } catch (IOException notOpened) {
            return cancellation.isRequested()
                    ? Cancellation.cancelled(source, null)
                    : new LoadedFiles.Unread(source, FileFault.of(notOpened));
        }
    }

    /** What can be read only once, such as a pipe, is kept while it is read; a file lies on a disk already. */
    private Admission submitted(Path file, IntakeOrder order) throws IOException {
        if (Files.isRegularFile(file)) {
            return jobs.submit(file, order);
        }
        // a channel tells its reader that it was closed; a stream of Files would tell of an end
        try (InputStream stream = Channels.newInputStream(FileChannel.open(file, StandardOpenOption.READ))) {
            cancellation.reading(stream);
            return jobs.submit(String.valueOf(file.getFileName()), stream, order);
        } finally {
            cancellation.reading(null);
        }
    }

    /** A file that breaks off does not stop the others; a disk that is full does. */
    private LoadedFiles.Outcome notKept(String source, NotKept broken) {
        return switch (broken.why()) {
            case BROKEN_STREAM -> new LoadedFiles.Unread(source, FileFault.BROKEN_STREAM.error());
            case TOO_LARGE -> new LoadedFiles.Unread(source, FileFault.TOO_LARGE.error());
            case DISK -> {
                failure = Failures.of(broken);
                yield new LoadedFiles.NotLoaded(source, failure.exitCode().word(), NOT_KEPT, 0, 0);
            }
        };
    }

    private JobStatus followed(long job, String source) {
        cancellation.begun(job);
        try (LoadProgress progress = new LoadProgress(console, source)) {
            JobStatus status = jobs.await(job, BETWEEN_LOOKS_MILLIS).orElseThrow();
            while (status.outcome() == null) {
                progress.show(status);
                status = jobs.await(job, BETWEEN_LOOKS_MILLIS).orElseThrow();
            }
            return status;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", stopped);
        }
    }

    /** An Error too: files before this one are published, and that has to be said. */
    private LoadedFiles.Outcome ended(String source, JobStatus status) {
        return switch (status.outcome()) {
            case JobOutcome.Reported reported -> new LoadedFiles.Done(reported.report());
            case JobOutcome.Unread unread -> new LoadedFiles.Unread(source, unread.cause());
            case JobOutcome.Cancelled cancelled -> Cancellation.cancelled(source, status);
            case JobOutcome.Failed failed -> {
                Failure cause = Failures.of(failed.cause());
                failure = cause;
                yield new LoadedFiles.NotLoaded(
                        source, cause.exitCode().word(), LoadProgress.left(status), status.batch(), status.checked());
            }
            case null -> throw new IllegalStateException("the job has not ended");
        };
    }
}

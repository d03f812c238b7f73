package opencredit.api.cli.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opencredit.api.cli.answer.LoadedFiles;
import opencredit.api.cli.console.LastWords;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.Intake;
import opencredit.data.intake.job.IntakeJobs;
import opencredit.data.intake.job.JobStatus;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C during a load: what is not in the ledger yet is not published any more, and the report says so of each file, also
 * where the command itself cannot. Safe for threads.
 */
final class Cancellation implements LastWords {
    private final LoadReport report;
    private final String dataset;
    private final List<String> sources;
    private final List<LoadedFiles.Outcome> outcomes = new ArrayList<>();
    private volatile boolean requested;
    private @Nullable Dataset known;
    private @Nullable IntakeJobs jobs;
    private @Nullable InputStream stream;
    private long current;

    /** @param dataset as it was asked for, known or not */
    Cancellation(LoadReport report, String dataset, List<Path> files) {
        this.report = report;
        this.dataset = dataset;
        this.sources = files.stream().map(Cancellation::source).toList();
    }

    /** What a file is called in the report: its folder is nobody's business. */
    static String source(Path file) {
        return Intake.source(String.valueOf(file.getFileName()));
    }

    /** The dataset is known, and files are submitted to these jobs. */
    synchronized void begin(Dataset found, IntakeJobs taking) {
        known = found;
        jobs = taking;
    }

    /** A stream is read that may say nothing for ever; null once it is read. */
    void reading(@Nullable InputStream read) throws IOException {
        synchronized (this) {
            stream = read;
        }
        if (requested && read != null) {
            read.close();
        }
    }

    /** From now on this is the job to cancel. */
    void begun(long job) {
        synchronized (this) {
            current = job;
        }
        if (requested) {
            cancel(job);
        }
    }

    /** What became of the file that is under way. */
    synchronized void ended(LoadedFiles.Outcome outcome) {
        current = 0;
        outcomes.add(outcome);
    }

    /** What became of all files that were under way, in their order. */
    synchronized List<LoadedFiles.Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    boolean isRequested() {
        return requested;
    }

    /** The file under way ends soon, and the command reports. */
    @Override
    public void leave() {
        requested = true;
        long job;
        InputStream read;
        synchronized (this) {
            job = current;
            read = stream;
        }
        if (job != 0) {
            cancel(job);
        }
        if (read != null) {
            close(read);
        }
    }

    private void cancel(long job) {
        IntakeJobs taking;
        synchronized (this) {
            taking = jobs;
        }
        if (taking != null) {
            taking.cancel(job);
        }
    }

    /** Whoever waits for its next byte is told that there is none. */
    private static void close(InputStream read) {
        try {
            read.close();
        } catch (IOException broken) {
            // then it is not read any further either
        }
    }

    @Override
    public void say() {
        if (report.print(cutOff(), dataset())) {
            report.warnOfTheRest();
        }
    }

    private synchronized @Nullable Dataset dataset() {
        return known;
    }

    /** The files as they are at this moment: those that have not ended never will. */
    private synchronized LoadedFiles cutOff() {
        List<LoadedFiles.Outcome> all = new ArrayList<>(outcomes);
        for (int at = outcomes.size(); at < sources.size(); at++) {
            all.add(cancelled(sources.get(at), at == outcomes.size() ? status() : null));
        }
        return new LoadedFiles(dataset, all, null);
    }

    private @Nullable JobStatus status() {
        try {
            return jobs == null || current == 0 ? null : jobs.await(current, 0).orElse(null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** @param status of its job; null where it has none */
    static LoadedFiles.NotLoaded cancelled(String source, @Nullable JobStatus status) {
        long read = status == null ? 0 : status.checked();
        if (status != null && status.batch() != 0) {
            return new LoadedFiles.NotLoaded(source, "cancelled", midway(status), status.batch(), read);
        }
        return new LoadedFiles.NotLoaded(
                source,
                "cancelled",
                new Bilingual(
                        String.format("载入已中止，该文件没有公示任何内容；已读取 %,d 行。", read),
                        String.format(
                                "The load was cancelled; nothing of the file is published. Rows read: %,d.", read)),
                0,
                read);
    }

    private static Bilingual midway(JobStatus status) {
        return new Bilingual(
                String.format("载入已中止；至少已有 %,d 行入账并保留，正在入账的一步结束后不再公示。", status.appended()),
                String.format(
                        "The load was cancelled; at least %,d rows are in the ledger and stay, and after the transaction"
                                + " under way nothing else is published.",
                        status.appended()));
    }
}

package opencredit.data.intake.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.Spool;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.store.write.Ledger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door for files, whoever submits them: a file is kept, waits for one of few workers, and is loaded. Safe for
 * threads. A job is known to the process that took it; what outlives the process is the batch.
 */
public final class IntakeJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeJobs.class);

    /** Jobs that have ended, whose outcome can be asked for. */
    private static final int REMEMBERED = 1_000;

    private static final long STOP_WITHIN_SECONDS = 2;

    private final Intake intake;
    private final Ledger ledger;
    private final Spool spool;
    private final IntakeBudget budget;
    private final ThreadPoolExecutor workers;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, IntakeJob> jobs = new LinkedHashMap<>();

    /** @param home the register's, where submitted streams are kept while they are read */
    public IntakeJobs(Intake intake, Ledger ledger, Path home, IntakeBudget budget) {
        this.intake = intake;
        this.ledger = ledger;
        this.spool = new Spool(home);
        this.budget = budget;
        this.workers = new ThreadPoolExecutor(
                budget.workers(),
                budget.workers(),
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(budget.queue()),
                Thread.ofPlatform().daemon().name("intake-", 1).factory());
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Takes a stream: it is read to its end and kept, encrypted, before this returns. The caller closes it.
     *
     * @param name what the file is called, without its folder
     * @throws IOException when the stream breaks or the disk is full; then nothing is kept
     */
    public Admission submit(String name, InputStream stream, IntakeOrder order) throws IOException {
        int waiting = waiting();
        if (waiting >= budget.queue()) {
            return new Admission.Full(waiting);
        }
        return submit(spool.keep(name, stream), order);
    }

    /** Takes a file that stays where it is until the job has ended. */
    public Admission submit(Path file, IntakeOrder order) {
        return submit(SubmittedBytes.at(file), order);
    }

    private Admission submit(SubmittedBytes file, IntakeOrder order) {
        IntakeJob job = new IntakeJob(
                numbers.incrementAndGet(),
                file,
                order,
                batch -> ledger.cancel(batch, order.act().actor()));
        try {
            workers.execute(new Work(job));
        } catch (RejectedExecutionException full) {
            job.drop();
            return new Admission.Full(waiting());
        }
        remember(job);
        return new Admission.Admitted(job.number());
    }

    /** Files that wait for a worker. */
    private int waiting() {
        return workers.getQueue().size();
    }

    private void remember(IntakeJob job) {
        synchronized (jobs) {
            jobs.put(job.number(), job);
            var oldest = jobs.values().iterator();
            for (int more = jobs.size() - REMEMBERED; more > 0 && oldest.hasNext(); more--) {
                if (oldest.next().isEnded()) {
                    oldest.remove();
                }
            }
        }
    }

    private @Nullable IntakeJob job(long number) {
        synchronized (jobs) {
            return jobs.get(number);
        }
    }

    /** How far a job is; empty where there is none, or it ended long ago. */
    public Optional<JobStatus> status(long number) {
        return Optional.ofNullable(job(number)).map(IntakeJob::status);
    }

    /** The same once the job has ended, or after so many milliseconds. */
    public Optional<JobStatus> await(long number, long milliseconds) throws InterruptedException {
        IntakeJob job = job(number);
        if (job == null) {
            return Optional.empty();
        }
        job.await(milliseconds);
        return Optional.of(job.status());
    }

    /** What of a job is not in the ledger yet is not published any more. Without effect on one that has ended. */
    public void cancel(long number) {
        IntakeJob job = job(number);
        if (job != null) {
            job.cancel();
        }
    }

    /** Takes no further file, drops those that wait, and leaves those that are read; a staged batch goes on elsewhere. */
    @Override
    public void close() {
        workers.shutdownNow().forEach(waiting -> ((Work) waiting).job.drop());
        try {
            if (!workers.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("a file was being loaded; what of it is staged whole goes on in another process");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a worker does. */
    private final class Work implements Runnable {
        private final IntakeJob job;

        private Work(IntakeJob job) {
            this.job = job;
        }

        @Override
        public void run() {
            job.run(intake);
        }
    }
}

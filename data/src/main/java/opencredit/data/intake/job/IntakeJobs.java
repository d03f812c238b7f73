package opencredit.data.intake.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.NotKept;
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

    /** Of all jobs that have ended, about 5 MB: those of the last ten where each has as many as a report holds. */
    private static final int MOST_NOTES = 10_000;

    private static final long STOP_WITHIN_SECONDS = 2;

    private final Intake intake;
    private final Ledger ledger;
    private final Spool spool;
    private final ThreadPoolExecutor workers;
    private final AtomicLong numbers = new AtomicLong();
    private final TreeMap<Long, IntakeJob> jobs = new TreeMap<>();

    /** One for each file that comes in, waits or is loaded. */
    private final IntakePlaces places;

    /** @param home the register's, where submitted streams are kept while they are read */
    public IntakeJobs(Intake intake, Ledger ledger, Path home, IntakeBudget budget) {
        this.intake = intake;
        this.ledger = ledger;
        this.spool = new Spool(home);
        this.places = new IntakePlaces(budget);
        this.workers = new ThreadPoolExecutor(
                budget.workers(),
                budget.workers(),
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(budget.places()),
                Thread.ofPlatform().daemon().name("intake-", 1).factory());
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Takes a stream: it is read to its end and kept, encrypted, before this returns. The caller closes it.
     *
     * @param name what the file is called, without its folder
     * @throws NotKept when the stream breaks, is too large, or cannot be written; then nothing is kept
     */
    public Admission submit(String name, InputStream stream, IntakeOrder order) throws NotKept {
        String publisher = order.publisher();
        Admission refused = refused(publisher);
        if (refused != null) {
            return refused;
        }
        SubmittedBytes kept = null;
        boolean isKept = false;
        try {
            kept = spool.keep(name, stream);
            long number = numbers.incrementAndGet();
            tellKept(number, kept, order);
            isKept = true;
            return queued(number, kept, order);
        } finally {
            if (!isKept) {
                leave(kept, publisher);
            }
        }
    }

    private static void tellKept(long number, SubmittedBytes file, IntakeOrder order) {
        JobWatch watch = order.watch();
        if (watch != null) {
            watch.kept(number, size(file));
        }
    }

    private static long size(SubmittedBytes file) {
        try {
            return file.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leave(@Nullable SubmittedBytes kept, @Nullable String publisher) {
        places.leave(publisher);
        if (kept != null) {
            kept.close();
        }
    }

    /** Takes a file that stays where it is until the job has ended. */
    public Admission submit(Path file, IntakeOrder order) {
        Admission refused = refused(order.publisher());
        return refused == null ? queued(numbers.incrementAndGet(), SubmittedBytes.at(file), order) : refused;
    }

    /** Why there is no place; null where one is taken. Before anything of a file is read: so what is kept is bounded. */
    private @Nullable Admission refused(@Nullable String publisher) {
        return workers.isShutdown() ? places.full() : places.take(publisher);
    }

    /** The place is given back when the job has ended. */
    private Admission queued(long number, SubmittedBytes file, IntakeOrder order) {
        String actor = order.act().actor();
        IntakeJob job = new IntakeJob(number, order.watch(), batch -> ledger.cancel(batch, actor));
        Work work = new Work(job, file, order);
        try {
            workers.execute(work);
        } catch (RejectedExecutionException closed) {
            work.drop();
            return places.full();
        }
        remember(job);
        return new Admission.Admitted(job.number());
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

    /** The newest keep what they say about rows. */
    private void forgetNotes() {
        synchronized (jobs) {
            int notes = 0;
            for (IntakeJob job : jobs.descendingMap().values()) {
                notes += job.notes();
                if (notes > MOST_NOTES) {
                    job.forgetNotes();
                }
            }
        }
    }

    private @Nullable IntakeJob job(long number) {
        synchronized (jobs) {
            return jobs.get(number);
        }
    }

    /**
     * How far a job is, once it has ended or after so many milliseconds, which may be 0; empty where there is none, or it
     * ended long ago.
     */
    public Optional<JobStatus> await(long number, long milliseconds) throws InterruptedException {
        IntakeJob job = job(number);
        if (job == null) {
            return Optional.empty();
        }
        job.await(milliseconds);
        return Optional.of(job.status());
    }

    /** Publishes no further row of the job; rows in the ledger stay. Without effect on a job that has ended. */
    public void cancel(long number) {
        IntakeJob job = job(number);
        if (job != null) {
            job.cancel();
        }
    }

    /**
     * Takes no further file and drops those that wait. Files that are being read get two seconds; a batch that is staged by
     * then is appended by another process.
     */
    @Override
    public void close() {
        workers.shutdownNow().forEach(waiting -> ((Work) waiting).drop());
        try {
            if (!workers.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("a file was being loaded; what of it is staged whole goes on in another process");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A job with the file and the order, which go when it has ended. */
    private final class Work implements Runnable {
        private final IntakeJob job;
        private final SubmittedBytes file;
        private final IntakeOrder order;

        private Work(IntakeJob job, SubmittedBytes file, IntakeOrder order) {
            this.job = job;
            this.file = file;
            this.order = order;
        }

        @Override
        public void run() {
            try {
                job.run(intake, spool, file, order);
            } finally {
                places.leave(order.publisher());
                forgetNotes();
            }
        }

        /** It was never begun, and never will be. */
        private void drop() {
            job.drop();
            try {
                file.close();
            } catch (UncheckedIOException gone) {
                LOG.debug("a file without a name goes with the process at the latest", gone);
            } finally {
                places.leave(order.publisher());
            }
        }
    }
}

package opencredit.api.batches;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import opencredit.data.intake.job.Admission;
import opencredit.data.intake.job.IntakeJobs;
import opencredit.data.intake.job.IntakeOrder;
import opencredit.data.intake.job.JobStatus;
import opencredit.data.intake.spool.NotKept;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.HoldingProcess;
import opencredit.data.store.keys.KeyRing;
import opencredit.data.store.uploads.AnsweredRequests;
import opencredit.data.store.uploads.Upload;
import opencredit.data.store.uploads.UploadIssues;
import opencredit.data.store.uploads.Uploads;
import opencredit.data.store.write.Ledger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submitted files of this process: what is known of each in the database, and how far its job is. Safe for threads. Closed
 * before the register is, it tells of files that wait that they were cut off.
 */
public final class UploadJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UploadJobs.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final IntakeJobs jobs;
    private final Ledger ledger;
    private final Clock clock;
    private final HoldingProcess process;
    private final Uploads uploads;
    private final UploadIssues issues;
    private final AnsweredRequests requests;
    private final MarkedWorkbooks marked;
    private final KeyRing keys;
    private final Map<UUID, Long> running = new ConcurrentHashMap<>();
    private final Map<UUID, Runnable> unwritten = new ConcurrentHashMap<>();
    private final ExecutorService appending = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("confirmed-", 1).factory());
    private final CountDownLatch leaving = new CountDownLatch(1);
    private volatile boolean closing;
    private Instant due = Instant.MIN;
    private Instant forgot = Instant.MIN;

    public UploadJobs(Database database, Ledger ledger, IntakeJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.clock = clock;
        this.process = HoldingProcess.announce(database);
        this.uploads = new Uploads(database, clock, process.number());
        this.issues = new UploadIssues(database);
        this.requests = new AnsweredRequests(database, clock);
        this.marked = new MarkedWorkbooks(clock);
        this.keys = new KeyRing(database, clock);
    }

    Admission submit(String name, java.io.InputStream stream, IntakeOrder order) throws NotKept {
        return jobs.submit(name, stream, order);
    }

    /** What is known of submitted files. */
    public Uploads uploads() {
        return uploads;
    }

    UploadIssues issues() {
        return issues;
    }

    MarkedWorkbooks marked() {
        return marked;
    }

    AnsweredRequests requests() {
        return requests;
    }

    /** Whether the key that submitted a file is still valid. */
    boolean isOpen(Upload upload) {
        return keys.isOpen(upload.actor());
    }

    /** The number of this process. */
    int holder() {
        return process.number();
    }

    /** Whether files are not taken any more, and those that wait are left. */
    boolean isClosing() {
        return closing;
    }

    void began(UUID upload, long job) {
        running.put(upload, job);
    }

    /** Leaves a file of which nothing is published yet. */
    void leave(UUID upload) {
        Long job = running.get(upload);
        if (job != null) {
            jobs.cancel(job);
        }
    }

    void ended(UUID upload) {
        running.remove(upload);
    }

    /** Writes what nobody else would write; where the database is away it is written later. */
    void write(UUID what, Runnable write) {
        try {
            write.run();
            unwritten.remove(what);
        } catch (RuntimeException later) {
            unwritten.put(what, write);
            LOG.warn("what became of a submitted file is written later", later);
        }
    }

    /** Writes what could not be written before. */
    void writeAgain() {
        Map.copyOf(unwritten).forEach(this::write);
    }

    /** A file; one whose process has died says so. */
    Optional<Upload> find(UUID id) {
        Optional<Upload> found = uploads.find(id);
        boolean isOpen = found.isPresent()
                && found.get().batch() == 0
                && !found.get().state().isEnd();
        if (isOpen && !running.containsKey(id)) {
            uploads.interruptOrphans();
            return uploads.find(id);
        }
        return found;
    }

    /** How far this process is with a file; null where it does not have it. */
    @Nullable
    JobStatus progress(UUID upload) {
        Long job = running.get(upload);
        if (job == null) {
            return null;
        }
        try {
            return jobs.await(job, 0).orElse(null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Goes on with a batch about which somebody spoke; where that fails, the server's chores do it later. */
    void proceed(long batch) {
        appending.execute(() -> {
            try {
                ledger.append(batch, rows -> {});
            } catch (RuntimeException later) {
                LOG.atWarn().addKeyValue("batch", batch).setCause(later).log("a confirmed batch goes on later");
            }
        });
    }

    /**
     * Once a minute: files of dead processes have failed, and workbooks whose day is over go; once an hour: what is old is
     * forgotten.
     */
    public synchronized void keepUp() {
        Instant now = clock.instant();
        if (now.isBefore(due)) {
            return;
        }
        due = now.plus(BETWEEN);
        marked.forget();
        process.renew();
        writeAgain();
        int interrupted = uploads.interruptOrphans();
        if (interrupted > 0) {
            LOG.atInfo().addKeyValue("files", interrupted).log("their process died before they were checked");
        }
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(forgot)) {
            uploads.forget(now);
            forgot = hour;
        }
    }

    /** Ends what readers are told, so that no connection keeps a server from stopping. */
    public void leave() {
        leaving.countDown();
    }

    /** Waits for this time at most; says whether the server stops. */
    boolean awaitLeaving(Duration most) {
        try {
            return leaving.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Files under way here, for tests. */
    List<UUID> running() {
        return List.copyOf(running.keySet());
    }

    @Override
    public void close() {
        closing = true;
        appending.shutdown();
        marked.close();
        process.close();
    }
}

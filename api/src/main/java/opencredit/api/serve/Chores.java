package opencredit.api.serve;

import java.time.Duration;
import opencredit.api.batches.UploadJobs;
import opencredit.api.cache.FillProgress;
import opencredit.api.settings.Register;
import opencredit.data.store.db.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of a server beside answering, on a thread of its own: at its start it finishes what a crash cut off,
 * withdraws what ended meanwhile and fills what is empty; then it looks now and then whether somebody else was cut off,
 * and whether windows have ended.
 */
final class Chores implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    /** Some chunks of a load that is alive, so that it is not taken for one that died. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    /** A transaction of the ledger under way may commit; what it leaves, the next start does. */
    private static final long STOP_WITHIN_MILLIS = 500;

    private final Announcement announcement;
    private final UploadJobs uploads;
    private final boolean demo;
    private final DemonstrationData demonstration;
    private final OrphanedBatches orphans;
    private final EndedWindows windows;
    private final Thread thread;
    private volatile boolean closing;

    Chores(Register register, Announcement announcement, UploadJobs uploads, boolean demo, FillProgress progress) {
        this.announcement = announcement;
        this.uploads = uploads;
        this.demo = demo;
        this.demonstration = new DemonstrationData(register, progress);
        this.orphans = new OrphanedBatches(register.ledger(), register.feed());
        this.windows = new EndedWindows(register.ledger(), register.clock());
        this.thread = Thread.ofPlatform().daemon().name("chores").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** What is done once, at the start. What is left of a demonstration's fill is of days that are past: the fill goes on with it. */
    void begin() {
        if (demo && demonstration.isWaiting()) {
            return;
        }
        attempt(orphans::adoptAll);
        attempt(() -> windows.withdraw(() -> closing));
    }

    private void run() {
        begin();
        boolean filled = !demo || fill();
        while (pause()) {
            attempt(announcement::renew);
            attempt(uploads::keepUp);
            attempt(orphans::adoptStill);
            attempt(() -> windows.withdraw(() -> closing));
            filled = filled || fill();
        }
    }

    private boolean fill() {
        return attempt(() -> demonstration.fill(() -> closing));
    }

    /** Whether it is done: a chore that fails is tried again later, for the database may be away. */
    private boolean attempt(Runnable chore) {
        try {
            chore.run();
            return true;
        } catch (RuntimeException | Error e) {
            // an Error too: a thread that ended would do nothing for ever, and nobody would know
            if (closing) {
                LOG.info("cut off by the stop; the next start goes on");
                return false;
            }
            if (Outage.is(e)) {
                // a Ctrl-C reaches the embedded database too, before anybody told this thread
                LOG.warn("the database is away ({}); a chore is tried again", Outage.name(e));
                return false;
            }
            LOG.warn("a chore failed and is tried again", e);
            return false;
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
            return !closing;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.interrupt();
        if (thread.isAlive()) {
            thread.join(STOP_WITHIN_MILLIS);
        }
    }
}

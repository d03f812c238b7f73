package opencredit.api.serve;

import java.time.Duration;
import opencredit.api.settings.Register;
import opencredit.data.store.audit.AuditChain;
import opencredit.data.store.audit.KeptHead;
import opencredit.data.store.audit.RefusedAttempts;
import opencredit.data.store.db.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a minute, and at start and end: attempts that were refused go into the audit trail, and the home remembers where
 * the trail ends. On a thread of its own, for other chores take minutes. Safe for threads.
 */
final class AuditMinute implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditMinute.class);

    /** What a crash may lose of the counts, and what may be cut off the trail's end unseen. */
    static final Duration BETWEEN = Duration.ofMinutes(1);

    /** A transaction under way may commit; what it leaves, the last round of this server writes. */
    private static final long STOP_WITHIN_MILLIS = 500;

    private final RefusedAttempts attempts;
    private final AuditChain chain;
    private final KeptHead kept;
    private final Duration between;
    private final Thread thread;

    AuditMinute(Register register, RefusedAttempts attempts, Duration between) {
        this.attempts = attempts;
        this.chain = new AuditChain(register.database());
        this.kept = new KeptHead(register.settings().home());
        this.between = between;
        this.thread = Thread.ofPlatform().daemon().name("audit").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        do {
            write();
        } while (pause());
    }

    private boolean pause() {
        try {
            Thread.sleep(between);
            return true;
        } catch (InterruptedException closing) {
            return false;
        }
    }

    private synchronized void write() {
        try {
            attempts.write();
            if (!kept.keep(chain)) {
                LOG.error(
                        "the audit trail no longer has the row that this home remembers: see ./opencredit verify audit");
            }
        } catch (RuntimeException | Error e) {
            // an Error too: a thread that ended would write nothing for ever, and nobody would know
            if (Outage.is(e)) {
                LOG.warn("the database is away ({}); the audit trail is kept up later", Outage.name(e));
                return;
            }
            LOG.warn("the audit trail is kept up later", e);
        }
    }

    /** A server that stops leaves nothing untold. */
    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        if (thread.isAlive()) {
            thread.join(STOP_WITHIN_MILLIS);
        }
        write();
    }
}

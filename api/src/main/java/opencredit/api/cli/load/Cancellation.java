package opencredit.api.cli.load;

import opencredit.data.intake.job.IntakeJobs;

/** Ctrl-C during a load: what is not in the ledger yet is not published any more. Safe for threads. */
final class Cancellation {
    private final IntakeJobs jobs;
    private volatile boolean requested;
    private long current;

    Cancellation(IntakeJobs jobs) {
        this.jobs = jobs;
    }

    /** From now on this is the job to cancel. */
    void begun(long job) {
        synchronized (this) {
            current = job;
            if (!requested) {
                return;
            }
        }
        jobs.cancel(job);
    }

    /** Asks for it, from another thread; the job ends soon, and the command reports. */
    void request() {
        long job;
        synchronized (this) {
            requested = true;
            job = current;
        }
        if (job != 0) {
            jobs.cancel(job);
        }
    }

    boolean isRequested() {
        return requested;
    }
}

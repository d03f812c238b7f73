package opencredit.data.intake.job;

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import opencredit.data.intake.Intake;
import opencredit.data.intake.job.JobStatus.State;
import opencredit.data.intake.report.Issue;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Report;
import org.jspecify.annotations.Nullable;

/** One file on its way. A worker runs it, anybody may ask how far it is or cancel it. */
final class IntakeJob implements Intake.Progress {
    private final long number;
    private final SubmittedBytes file;
    private final IntakeOrder order;
    private final LongConsumer cancel;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile State state = State.QUEUED;
    private volatile long bytes;
    private volatile long totalBytes;
    private volatile long checked;
    private volatile long appended;
    private volatile long toAppend;
    private volatile @Nullable JobOutcome outcome;
    private boolean isCancelled;
    private long batch;

    /** @param cancel takes a staged batch of which nothing more is to be appended */
    IntakeJob(long number, SubmittedBytes file, IntakeOrder order, LongConsumer cancel) {
        this.number = number;
        this.file = file;
        this.order = order;
        this.cancel = cancel;
    }

    long number() {
        return number;
    }

    boolean isEnded() {
        return outcome != null;
    }

    /** Returns once it has an outcome, or the time is over: whether it has one. */
    boolean await(long milliseconds) throws InterruptedException {
        return ended.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    JobStatus status() {
        JobOutcome now = outcome;
        State at = now == null ? state : State.ENDED;
        return new JobStatus(number, at, bytes, totalBytes, checked, appended, toAppend, batch(), now);
    }

    private synchronized long batch() {
        return batch;
    }

    /** An Error too is an outcome: whoever waits for it would wait for ever. */
    void run(Intake intake) {
        try (file) {
            proceed();
            state = State.CHECKING;
            end(new JobOutcome.Reported(loaded(intake)));
        } catch (Left left) {
            end(new JobOutcome.Cancelled());
        } catch (UnreadableFile unreadable) {
            end(new JobOutcome.Unread(unreadable));
        } catch (RuntimeException | Error failed) {
            end(new JobOutcome.Failed(failed));
        }
    }

    private Report loaded(Intake intake) {
        return order.dryRun()
                ? intake.dryRun(order.dataset(), file, order.act(), order.options(), this)
                : intake.load(order.dataset(), file, order.act(), order.options(), this);
    }

    private void end(JobOutcome how) {
        if (outcome == null) {
            outcome = how;
            ended.countDown();
        }
    }

    /** It was never begun, and never will be. */
    void drop() {
        end(new JobOutcome.Cancelled());
        close();
    }

    private void close() {
        try {
            file.close();
        } catch (UncheckedIOException gone) {
            // a file without a name goes with the process at the latest
            return;
        }
    }

    /** From any thread: what is not in the ledger yet is not published any more. */
    void cancel() {
        long staged;
        synchronized (this) {
            isCancelled = true;
            staged = batch;
        }
        if (staged != 0 && !isEnded()) {
            cancel.accept(staged);
        }
    }

    @Override
    public void read(long read, long total) {
        bytes = read;
        totalBytes = total;
    }

    @Override
    public void checked(long rows) {
        checked = rows;
    }

    @Override
    public void proceed() {
        synchronized (this) {
            if (isCancelled) {
                throw new Left();
            }
        }
    }

    @Override
    public boolean takesIssues() {
        return order.issues() != null;
    }

    @Override
    public void issue(Issue issue) {
        if (order.issues() != null) {
            order.issues().accept(issue);
        }
    }

    /** From now on any server would append this batch, so it has to be cancelled there. */
    @Override
    public void staged(long staged) {
        state = State.PUBLISHING;
        synchronized (this) {
            batch = staged;
            if (!isCancelled) {
                return;
            }
        }
        cancel.accept(staged);
    }

    @Override
    public void appended(long rows, long total) {
        appended = rows;
        toAppend = total;
    }

    /** The file was left. */
    private static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}

package opencredit.data.intake.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import opencredit.data.intake.Intake;
import opencredit.data.intake.job.JobStatus.State;
import opencredit.data.intake.report.IntakeReport;
import opencredit.data.intake.report.Issue;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.Spool;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.RefusedRow;
import opencredit.data.outcome.Report;
import org.jspecify.annotations.Nullable;

/**
 * How far one file is. A worker runs it, anybody may ask for it or cancel it. It is remembered when it has ended, so it
 * holds neither the file nor the order.
 */
final class IntakeJob implements Intake.Progress {
    private final long number;
    private final @Nullable JobWatch watch;
    private final LongConsumer cancel;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile State state = State.QUEUED;
    private volatile long bytes;
    private volatile long totalBytes;
    private volatile long checked;
    private volatile long appended;
    private volatile long toAppend;
    private volatile @Nullable JobOutcome outcome;
    private volatile @Nullable Consumer<Issue> issues;
    private JobMarks marks = new JobMarks();
    private Runnable marking = () -> {};
    private boolean isCancelled;
    private long batch;

    /**
     * @param watch learns what becomes of it, or null
     * @param cancel takes a staged batch of which nothing more is to be appended
     */
    IntakeJob(long number, @Nullable JobWatch watch, LongConsumer cancel) {
        this.number = number;
        this.watch = watch;
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
    void run(Intake intake, Spool spool, SubmittedBytes file, IntakeOrder order) {
        issues = order.issues();
        try (file) {
            proceed();
            state = State.CHECKING;
            if (watch != null) {
                watch.begun();
            }
            end(new JobOutcome.Reported(unpacked(intake, spool, file, order)));
        } catch (Left left) {
            end(new JobOutcome.Cancelled());
        } catch (UnreadableFile unreadable) {
            end(new JobOutcome.Unread(unreadable));
        } catch (RuntimeException | Error failed) {
            end(new JobOutcome.Failed(failed));
        } finally {
            issues = null;
            marking = () -> {};
            marks = new JobMarks();
        }
    }

    private Report unpacked(Intake intake, Spool spool, SubmittedBytes file, IntakeOrder order) {
        try (SubmittedBytes whole = PackedWorkbook.unpacked(file, spool)) {
            marking = () -> mark(intake, spool, whole, order);
            return loaded(intake, whole, order);
        }
    }

    private Report loaded(Intake intake, SubmittedBytes file, IntakeOrder order) {
        try {
            return order.dryRun()
                    ? intake.dryRun(order.dataset(), file, order.act(), order.options(), this)
                    : intake.load(order.dataset(), file, order.act(), order.options(), this);
        } catch (UnreadableFile notAsExpected) {
            // too many of its rows are refused, say: then most of all somebody wants to see which
            said();
            throw notAsExpected;
        }
    }

    private void mark(Intake intake, Spool spool, SubmittedBytes file, IntakeOrder order) {
        if (watch == null) {
            return;
        }
        SubmittedBytes workbook = marks.write(intake, spool, file, order, this::proceed);
        if (workbook != null) {
            watch.marked(workbook);
        }
    }

    /** A file is marked once. */
    @Override
    public void said() {
        Runnable once = marking;
        marking = () -> {};
        once.run();
        if (watch != null) {
            watch.said();
        }
    }

    private void end(JobOutcome how) {
        if (outcome != null) {
            return;
        }
        try {
            if (watch != null) {
                watch.ended(how);
            }
        } finally {
            outcome = how;
            ended.countDown();
        }
    }

    /** It was never begun, and never will be. */
    void drop() {
        end(new JobOutcome.Cancelled());
    }

    /** How many notes its report holds. */
    int notes() {
        return outcome instanceof JobOutcome.Reported reported
                ? reported.report().notes().size()
                : 0;
    }

    /** Counts and the batch stay: the batch has the report. */
    void forgetNotes() {
        if (outcome instanceof JobOutcome.Reported reported) {
            outcome = new JobOutcome.Reported(reported.report().withoutNotes());
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
        return issues != null;
    }

    @Override
    public void issue(Issue issue) {
        Consumer<Issue> takes = issues;
        if (takes != null) {
            marks.said();
            takes.accept(issue);
        }
    }

    @Override
    public void refusedByLedger(RefusedRow row) {
        marks.refused(row);
        issue(IntakeReport.issue(row));
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

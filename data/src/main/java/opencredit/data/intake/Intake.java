package opencredit.data.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.intake.check.Verdict;
import opencredit.data.intake.marked.MarkedWorkbook;
import opencredit.data.intake.report.IntakeReport;
import opencredit.data.intake.report.Issue;
import opencredit.data.intake.report.LoadTally;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Appended;
import opencredit.data.outcome.Brake;
import opencredit.data.outcome.Delivery;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.outcome.RefusedRow;
import opencredit.data.outcome.Report;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.data.rule.CityTime;
import opencredit.data.store.db.Database;
import opencredit.data.store.uploads.IssuedDocuments;
import opencredit.data.store.write.BatchImpact;
import opencredit.data.store.write.Ledger;
import opencredit.data.store.write.Staging;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** From a file to the ledger. Safe for threads. */
public final class Intake {
    private final Datasets datasets;
    private final Database database;
    private final Ledger ledger;
    private final byte[] secret;
    private final Clock clock;
    private final IssuedDocuments documents;

    /** @param secret {@code OPENCREDIT_SECRET}, which keys the natural keys */
    public Intake(Datasets datasets, Database database, Ledger ledger, byte[] secret, Clock clock) {
        this.datasets = datasets;
        this.database = database;
        this.ledger = ledger;
        this.secret = secret.clone();
        this.clock = clock;
        this.documents = new IssuedDocuments(database, clock);
    }

    /**
     * Loads a file: decoded, checked, masked, staged, and only when it was read to its end appended. A batch that would
     * change too much of the dataset is not appended, and its report says that it waits.
     *
     * @param act who submits it, and for what reason it amends what is shown
     * @throws UnreadableFile when it cannot be read as a whole; then nothing is changed
     */
    public Report load(Dataset dataset, SubmittedBytes file, Act act, Options options, Progress progress) {
        Staging opened = Staging.open(database, dataset.id(), source(file.name()), act, options.delivery(), clock);
        return stage(dataset, file, opened, options, progress, (staging, tally) -> {
            IntakeReport report = tally.report(dataset.id(), source(file.name()));
            if (progress.takesIssues()) {
                staging.eachRefused(progress::refusedByLedger);
                progress.said();
            }
            Staging.Staged staged = staging.finish(report.toJson(), brake(dataset, options), progress::proceed);
            if (staged.stopped() != null) {
                return report.waiting(staged.batch(), staged.stopped());
            }
            progress.staged(staged.batch());
            long rows = tally.received() - tally.refused();
            return complete(staged.batch(), ledger.append(staged.batch(), done -> progress.appended(done, rows)));
        });
    }

    /**
     * Says what {@link #load} would do with a file, as of now: its report with batch 0. Nothing is published, and nothing
     * is kept.
     *
     * @throws UnreadableFile when it cannot be read as a whole
     */
    public Report dryRun(Dataset dataset, SubmittedBytes file, Act act, Options options, Progress progress) {
        Staging opened = Staging.rehearse(database, dataset.id(), source(file.name()), act, options.delivery());
        return stage(dataset, file, opened, options, progress, (staging, tally) -> {
            IntakeReport report = tally.report(dataset.id(), source(file.name()));
            Staging.Foreseen foreseen =
                    staging.foresee(report.toJson(), brake(dataset, options), progress::refusedByLedger);
            progress.said();
            return foreseen.stopped() == null
                    ? complete(0, foreseen.appended())
                    : report.waiting(0, foreseen.stopped());
        });
    }

    private Report stage(
            Dataset dataset,
            SubmittedBytes file,
            Staging opened,
            Options options,
            Progress progress,
            BiFunction<Staging, LoadTally, Report> then) {
        try (Staging staging = opened) {
            FileReading reading = reading(dataset, options, progress);
            OnlyFictional fictional = OnlyFictional.of(database, options);
            LoadTally tally = reading.run(file, (verdict, row) -> {
                fictional.check(verdict);
                stage(staging, verdict, row);
            });
            progress.proceed();
            staging.submitted(tally.submissions(), CityTime.day(clock.instant()));
            return then.apply(staging, tally);
        }
    }

    /**
     * Writes a file anew, with what is said about it beside each row. Nothing is published.
     *
     * @param options as it is loaded
     * @param proceed asked before each row: what it throws leaves the file
     * @throws UnreadableFile when it cannot be read as a whole
     */
    public void mark(Dataset dataset, SubmittedBytes file, Options options, MarkedWorkbook workbook, Runnable proceed) {
        Progress progress = new Progress() {
            @Override
            public void proceed() {
                proceed.run();
            }

            @Override
            public void issue(Issue issue) {
                workbook.issue(issue);
            }
        };
        Options forced = new Options(true, options.includeEnded(), options.confirmed(), options.delivery());
        new FileReading(dataset, datasets, secret, clock.instant(), forced, documents::number, progress, workbook)
                .run(file, (verdict, row) -> {});
    }

    private FileReading reading(Dataset dataset, Options options, Progress progress) {
        return new FileReading(dataset, datasets, secret, clock.instant(), options, documents::number, progress);
    }

    private static Brake brake(Dataset dataset, Options options) {
        return options.confirmed() ? Brake.RELEASED : new Brake(dataset.brake());
    }

    /** The report of a batch that was appended by itself, after a crash cut off its load. */
    public static Report complete(long batch, Appended appended) {
        return IntakeReport.complete(batch, appended);
    }

    /** The report of a batch that waits for a second word. */
    public static Report waiting(long batch, Appended appended, BatchImpact impact) {
        return IntakeReport.waiting(batch, appended, impact);
    }

    private static void stage(Staging staging, Verdict verdict, long row) {
        switch (verdict) {
            case Verdict.Published published -> staging.publish(row, published.disclosure(), published.person());
            case Verdict.Ended ended -> staging.end(row, ended.key(), ended.reason());
            case Verdict.Idle idle -> {}
            case Verdict.Refused refused -> {}
        }
    }

    /**
     * Reads a file that discloses exactly one thing, for a correction or a restoration.
     *
     * @throws UnreadableFile when it does not, or when its row is refused
     */
    public Disclosure readOne(Dataset dataset, SubmittedBytes file) {
        return readOne(dataset, file, new Options(false, false, false), Progress.UNHEARD);
    }

    /** @param progress takes what there is to say about the row */
    public Disclosure readOne(Dataset dataset, SubmittedBytes file, Options options, Progress progress) {
        List<Verdict> verdicts = new ArrayList<>();
        LoadTally tally = reading(dataset, options, progress).run(file, (verdict, row) -> {
            if (verdicts.size() < 2) {
                verdicts.add(verdict);
            }
        });
        if (tally.received() != 1) {
            throw notOneRow();
        }
        if (verdicts.isEmpty()) {
            throw IntakeReport.refusal(tally.refusals().keySet().iterator().next());
        }
        return switch (verdicts.getFirst()) {
            case Verdict.Published published -> published.disclosure();
            case Verdict.Ended ended -> throw IntakeReport.refusal(ended.reason());
            case Verdict.Idle idle -> throw notOneRow();
            case Verdict.Refused refused -> throw IntakeReport.refusal(refused.code());
        };
    }

    private static UnreadableFile notOneRow() {
        return new UnreadableFile(
                "not-one-row",
                new Bilingual(
                        "文件必须恰好含有一行数据：更正或恢复只针对一条信息。",
                        "The file must hold exactly one row of data: one record is corrected or restored."));
    }

    /** What a file is called in reports: its name may hold a person's number. */
    public static String source(String name) {
        return PersonalNumbers.scrub(name);
    }

    /**
     * @param force load although the file lies outside what the dataset expects, or is real and the register a demonstration
     * @param includeEnded publish rows whose publication window is over, for tests and measuring
     * @param confirmed append the batch however much of the dataset it changes
     * @param delivery of somebody who may change the records of some bodies only; null of whoever may change all
     */
    public record Options(
            boolean force,
            boolean includeEnded,
            boolean confirmed,
            @Nullable Delivery delivery) {
        public Options(boolean force, boolean includeEnded, boolean confirmed) {
            this(force, includeEnded, confirmed, null);
        }

        @Nullable
        OwnBodies bodies() {
            return delivery == null ? null : delivery.bodies();
        }
    }

    /** Told how far a load is, on the thread that loads. */
    public interface Progress {
        /** Without a listener. */
        Progress UNHEARD = new Progress() {};

        /** Bytes of the file read, of {@code total}. */
        default void read(long bytes, long total) {}

        /** Rows that hold data, read and checked so far. */
        default void checked(long rows) {}

        /** Asked before each row, and last before all of them are staged durably: what it throws leaves the file. */
        default void proceed() {}

        /** Whether {@link #issue} does anything: to name every row that the ledger refuses takes a scan of them. */
        default boolean takesIssues() {
            return false;
        }

        /** Something to say about a row, a cell, a column or a sheet. */
        default void issue(Issue issue) {}

        /** A row that intake took and the ledger does not take. */
        default void refusedByLedger(RefusedRow row) {
            issue(IntakeReport.issue(row));
        }

        /**
         * All is said about the rows of the file, which is still there. No row is staged durably yet: who sees the batch finds
         * its issues kept.
         */
        default void said() {}

        /** Every row is staged durably as this batch, which from now on is appended whatever becomes of this process. */
        default void staged(long batch) {}

        /** Rows in the ledger, of {@code total}. */
        default void appended(long rows, long total) {}
    }
}

package opencredit.data.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import opencredit.data.dataset.Bilingual;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import opencredit.data.intake.check.Verdict;
import opencredit.data.intake.decode.FileFault;
import opencredit.data.intake.report.IntakeReport;
import opencredit.data.intake.report.Tally;
import opencredit.data.ledger.Disclosure;
import opencredit.data.people.PersonalNumbers;
import opencredit.data.rule.CityTime;
import opencredit.data.store.Act;
import opencredit.data.store.Brake;
import opencredit.data.store.Database;
import opencredit.data.store.Ledger;
import opencredit.data.store.Staging;

/** From a file to the ledger. Safe for threads. */
public final class Intake {
    private final Datasets datasets;
    private final Database database;
    private final Ledger ledger;
    private final byte[] secret;
    private final Clock clock;

    /** @param secret {@code OPENCREDIT_SECRET}, which keys the natural keys */
    public Intake(Datasets datasets, Database database, Ledger ledger, byte[] secret, Clock clock) {
        this.datasets = datasets;
        this.database = database;
        this.ledger = ledger;
        this.secret = secret.clone();
        this.clock = clock;
    }

    /**
     * Loads a file: decoded, checked, masked, staged, and only when it was read to its end appended. A batch that would
     * change too much of the dataset is not appended, and its report says that it waits.
     *
     * @param act who submits it, and for what reason it amends what is shown
     * @throws UnreadableFile when it cannot be read as a whole; then nothing is changed
     */
    public Report load(Dataset dataset, Path file, Act act, Options options, Progress progress) {
        long total = size(file);
        FileReading reading = new FileReading(dataset, datasets, secret, clock.instant(), options);
        try (Staging staging = Staging.open(database, dataset.id(), source(file), act)) {
            Tally tally = reading.run(file, read -> progress.read(read, total), (verdict, row) -> {
                progress.proceed();
                stage(staging, verdict, row);
            });
            progress.proceed();
            staging.submitted(tally.submissions(), CityTime.day(clock.instant()));
            IntakeReport report = tally.report(dataset.id(), source(file));
            Brake brake = options.confirmed() ? Brake.RELEASED : new Brake(dataset.brake());
            Staging.Staged staged = staging.finish(report.toJson(), brake);
            if (staged.stopped() != null) {
                return report.waiting(staged.batch(), staged.stopped());
            }
            progress.staged(staged.batch());
            long rows = tally.received() - tally.refused();
            return complete(staged.batch(), ledger.append(staged.batch(), done -> progress.appended(done, rows)));
        }
    }

    /** The report of a batch that was appended by itself, after a crash cut off its load. */
    public static Report complete(long batch, Ledger.Appended appended) {
        return IntakeReport.complete(batch, appended);
    }

    private static void stage(Staging staging, Verdict verdict, long row) {
        switch (verdict) {
            case Verdict.Published published -> staging.publish(row, published.disclosure());
            case Verdict.Ended ended -> staging.end(row, ended.key(), ended.reason());
            case Verdict.Idle idle -> {}
            case Verdict.Refused refused -> {}
        }
    }

    /**
     * Reads a file that discloses exactly one thing, for a restoration.
     *
     * @throws UnreadableFile when it does not, or when its row is refused
     */
    public Disclosure readOne(Dataset dataset, Path file) {
        List<Verdict> verdicts = new ArrayList<>();
        Options options = new Options(false, false, false);
        Tally tally = new FileReading(dataset, datasets, secret, clock.instant(), options)
                .run(file, read -> {}, (verdict, row) -> {
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
                new Bilingual("恢复时文件必须恰好含有一行数据。", "For a restoration the file must hold exactly one row of data."));
    }

    /** What a file is called in reports: its name may hold a person's number, and its folder is nobody's business. */
    public static String source(Path file) {
        return PersonalNumbers.scrub(String.valueOf(file.getFileName()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw FileFault.of(e);
        }
    }

    /**
     * @param force load although the file lies outside what the dataset expects
     * @param includeEnded publish rows whose publication window is over, for tests and measuring
     * @param confirmed append the batch however much of the dataset it changes
     */
    public record Options(boolean force, boolean includeEnded, boolean confirmed) {}

    /** Told how far a load is. */
    public interface Progress {
        /** Bytes of the file read, of {@code total}. */
        void read(long bytes, long total);

        /** Asked before each row and before all of them are staged durably: what it throws leaves the file. */
        default void proceed() {}

        /** Every row is staged durably as this batch, which from now on is appended whatever becomes of this process. */
        default void staged(long batch) {}

        /** Rows in the ledger, of {@code total}. */
        void appended(long rows, long total);
    }
}

package opencredit.data.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.Intake.Progress;
import opencredit.data.intake.check.Checker;
import opencredit.data.intake.check.NaturalKeys;
import opencredit.data.intake.check.Standards;
import opencredit.data.intake.check.Verdict;
import opencredit.data.intake.columns.Columns;
import opencredit.data.intake.columns.Sheets;
import opencredit.data.intake.decode.FileDecoder;
import opencredit.data.intake.marked.RowSight;
import opencredit.data.intake.report.LoadTally;
import opencredit.data.intake.report.Remark;
import opencredit.data.intake.row.DecodedFile;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Sheet;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.SubmittedBytes;

/** Reads one file from end to end, without a database. One thread. */
final class FileReading {
    /** Why something that is no workbook is no table either. */
    private static final Set<String> NO_TEXT = Set.of(
            "no-known-columns",
            FileFault.NUL_BYTES.code(),
            FileFault.BROKEN_ENCODING.code(),
            FileFault.WRONG_QUOTES.code());

    private final Datasets datasets;
    private final Columns columns;
    private final Checker checker;
    private final Expectation expectation;
    private final Progress progress;
    private final RowSight sight;
    private final LoadTally tally;

    /** @param published by what those who rate may have given grades */
    FileReading(
            Dataset dataset,
            Datasets datasets,
            byte[] secret,
            Instant now,
            Options options,
            Standards.Published published,
            Progress progress) {
        this(dataset, datasets, secret, now, options, published, progress, RowSight.NONE);
    }

    /** @param sight sees each row once all is said about it */
    FileReading(
            Dataset dataset,
            Datasets datasets,
            byte[] secret,
            Instant now,
            Options options,
            Standards.Published published,
            Progress progress,
            RowSight sight) {
        this.sight = sight;
        this.progress = progress;
        this.tally = new LoadTally(progress::issue);
        this.datasets = datasets;
        this.columns = new Columns(dataset);
        this.checker = new Checker(
                dataset,
                datasets,
                columns,
                new NaturalKeys(secret),
                now,
                options.includeEnded(),
                options.bodies(),
                published);
        this.expectation = new Expectation(dataset, options.force());
    }

    /**
     * Reads.
     *
     * @param sink takes verdicts that are {@code Published} or {@code Ended}, with the packed row number
     * @throws UnreadableFile when the file cannot be read as a whole, or is not what the dataset expects
     */
    LoadTally run(SubmittedBytes file, ObjLongConsumer<Verdict> sink) {
        long total = size(file);
        try (DecodedFile decoded = open(file, read -> progress.read(read, total))) {
            Sheets sheets = sheets(file, decoded);
            sheets.passedOver()
                    .forEach(sheet -> remark(sheet, Remark.SHEET_PASSED_OVER, Remark.HIDDEN_SHEET_PASSED_OVER));
            for (Sheet sheet : sheets.taken()) {
                if (sheet.isHidden()) {
                    tally.remark(Remark.HIDDEN_SHEET, sheet.number(), "");
                }
                new SheetLoad(sheet, columns, checker, tally, taking(sink), sight, this::proceed).run();
            }
        }
        progress.checked(tally.received());
        expectation.duringLoad(tally);
        expectation.afterLoad(tally);
        return tally;
    }

    private ObjLongConsumer<Verdict> taking(ObjLongConsumer<Verdict> sink) {
        return (verdict, row) -> {
            expectation.duringLoad(tally);
            sink.accept(verdict, row);
        };
    }

    /** A file may have a million rows of which none goes to the ledger. */
    private void proceed() {
        progress.proceed();
        progress.checked(tally.received());
    }

    private static long size(SubmittedBytes file) {
        try {
            return file.size();
        } catch (IOException e) {
            throw FileFault.of(e);
        }
    }

    private void remark(Sheet sheet, Remark visible, Remark hidden) {
        tally.remark(sheet.isHidden() ? hidden : visible, sheet.number(), "");
    }

    /** Text is read whatever its name says; where it is no table, the name says what was meant. */
    private DecodedFile open(SubmittedBytes file, LongConsumer read) {
        try {
            return FileDecoder.open(file, columns, read);
        } catch (UnreadableFile broken) {
            throw isNamedWorkbook(file) && NO_TEXT.contains(broken.code()) ? FileFault.NO_WORKBOOK.error() : broken;
        }
    }

    private Sheets sheets(SubmittedBytes file, DecodedFile decoded) {
        try {
            return Sheets.choose(decoded, columns, datasets);
        } catch (UnreadableFile none) {
            boolean isMisnamed = !decoded.isWorkbook() && isNamedWorkbook(file);
            throw isMisnamed && NO_TEXT.contains(none.code()) ? FileFault.NO_WORKBOOK.error() : none;
        }
    }

    private static boolean isNamedWorkbook(SubmittedBytes file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm");
    }
}

package opencredit.data.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.check.Checker;
import opencredit.data.intake.check.Verdict;
import opencredit.data.intake.columns.Columns;
import opencredit.data.intake.columns.Sheets;
import opencredit.data.intake.decode.DecodedFile;
import opencredit.data.intake.decode.FileFault;
import opencredit.data.intake.decode.Sheet;
import opencredit.data.intake.report.Remark;
import opencredit.data.intake.report.Tally;

/** Reads one file from end to end, without a database. One thread. */
final class FileReading {
    private final Dataset dataset;
    private final Datasets datasets;
    private final Columns columns;
    private final Checker checker;
    private final Expectation expectation;
    private final Tally tally = new Tally();

    FileReading(Dataset dataset, Datasets datasets, byte[] secret, Instant now, Options options) {
        this.dataset = dataset;
        this.datasets = datasets;
        this.columns = new Columns(dataset);
        this.checker = new Checker(dataset, datasets, columns, new NaturalKeys(secret), now, options.includeEnded());
        this.expectation = new Expectation(dataset, options.force());
    }

    /**
     * Reads.
     *
     * @param read told how many bytes of the file are read
     * @param sink takes verdicts that are {@code Published} or {@code Ended}, with the packed row number
     * @throws UnreadableFile when the file cannot be read as a whole, or is not what the dataset expects
     */
    Tally run(Path file, LongConsumer read, ObjLongConsumer<Verdict> sink) {
        try (DecodedFile decoded = DecodedFile.open(file, columns, read)) {
            Sheets sheets = sheets(file, decoded);
            sheets.passedOver().forEach(number -> tally.remark(Remark.SHEET_PASSED_OVER, number, ""));
            for (Sheet sheet : sheets.taken()) {
                new SheetLoad(sheet, columns, checker, tally, (verdict, row) -> {
                            expectation.duringLoad(tally);
                            sink.accept(verdict, row);
                        })
                        .run();
            }
        }
        expectation.duringLoad(tally);
        expectation.afterLoad(tally);
        return tally;
    }

    /** Text is read whatever its name says; where it is no table, the name says what was meant. */
    private Sheets sheets(Path file, DecodedFile decoded) {
        try {
            return Sheets.choose(decoded, columns, datasets);
        } catch (UnreadableFile none) {
            boolean isMisnamed = !decoded.isWorkbook()
                    && file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
            throw isMisnamed && none.code().equals("no-known-columns") ? FileFault.NO_WORKBOOK.error() : none;
        }
    }
}

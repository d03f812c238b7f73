package opencredit.data.intake;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Required;
import opencredit.data.intake.check.Checker;
import opencredit.data.intake.check.Verdict;
import opencredit.data.intake.columns.Columns;
import opencredit.data.intake.columns.Layout;
import opencredit.data.intake.decode.Row;
import opencredit.data.intake.decode.Rows;
import opencredit.data.intake.decode.Sheet;
import opencredit.data.intake.report.Remark;
import opencredit.data.intake.report.RowNumber;
import opencredit.data.intake.report.Tally;
import opencredit.data.people.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet, checks each, counts it, and hands on what goes to the ledger. One thread. */
final class SheetLoad {
    /** A header is a few words; a longer one is data that stands in the wrong row. */
    private static final int LONGEST_HEADER = 30;

    private final Sheet sheet;
    private final Columns columns;
    private final Checker checker;
    private final Tally tally;
    private final ObjLongConsumer<Verdict> sink;
    private @Nullable Layout layout;

    /** @param sink takes verdicts that are {@code Published} or {@code Ended}, with the packed row number */
    SheetLoad(Sheet sheet, Columns columns, Checker checker, Tally tally, ObjLongConsumer<Verdict> sink) {
        this.sheet = sheet;
        this.columns = columns;
        this.checker = checker;
        this.tally = tally;
        this.sink = sink;
    }

    void run() {
        try (Rows rows = sheet.open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                take(row);
            }
        }
    }

    private void take(Row row) {
        Layout found = layout;
        if (row.heading()) {
            layout = columns.layout(row.cells());
            remarkColumns(layout, found);
            return;
        }
        if (found == null) {
            lookForHeader(row);
            return;
        }
        count(checker.check(row, found, sheet.cellsMayShift()), new RowNumber(sheet.number(), row.number()));
    }

    private void lookForHeader(Row row) {
        if (columns.isHeader(row.cells())) {
            layout = columns.layout(row.cells());
            remarkColumns(layout, null);
            return;
        }
        tally.skipped(row.cells().stream().allMatch(String::isBlank) ? "blank" : "title");
    }

    private void count(Verdict verdict, RowNumber row) {
        switch (verdict) {
            case Verdict.Idle idle -> tally.skipped(idle.code());
            case Verdict.Refused refused ->
                tally.refused(row, header(refused.column()), refused.code(), refused.publisher());
            case Verdict.Published published -> {
                published
                        .flags()
                        .forEach(flag -> tally.flag(row, header(flag.column()), flag.name(), flag.suggestion()));
                tally.published(
                        published.disclosure().publisher(), !published.flags().isEmpty());
                tally.staged();
                sink.accept(published, row.packed());
            }
            case Verdict.Ended ended -> {
                tally.staged();
                sink.accept(ended, row.packed());
            }
        }
    }

    /** Unknown columns once each, and needed ones that are not there. */
    private void remarkColumns(Layout layout, @Nullable Layout before) {
        Set<String> known = before == null ? Set.of() : new HashSet<>(before.unknown());
        for (String header : layout.unknown()) {
            if (!known.contains(header)) {
                tally.remark(Remark.UNKNOWN_COLUMN, sheet.number(), header(header));
            }
        }
        if (before == null) {
            remarkMissing(layout, columns.dataset());
        }
    }

    private void remarkMissing(Layout layout, Dataset dataset) {
        for (int field = 0; field < dataset.fields().size(); field++) {
            if (dataset.fields().get(field).required() == Required.REFUSE && !layout.has(field)) {
                tally.remark(Remark.MISSING_COLUMN, sheet.number(), layout.header(field));
            }
        }
    }

    private static String header(String header) {
        String line = header.strip().replaceAll("\\s+", " ");
        String shown = line.length() > LONGEST_HEADER ? line.substring(0, LONGEST_HEADER) + "…" : line;
        return PersonalNumbers.scrub(shown);
    }
}

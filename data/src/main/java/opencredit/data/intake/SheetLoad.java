package opencredit.data.intake;

import java.util.List;
import java.util.function.ObjLongConsumer;
import opencredit.data.intake.check.Checker;
import opencredit.data.intake.check.SwallowedRows;
import opencredit.data.intake.check.Verdict;
import opencredit.data.intake.columns.Columns;
import opencredit.data.intake.columns.HeaderSearch;
import opencredit.data.intake.columns.Layout;
import opencredit.data.intake.columns.RowShape;
import opencredit.data.intake.marked.RowSight;
import opencredit.data.intake.report.CellAddress;
import opencredit.data.intake.report.LoadTally;
import opencredit.data.intake.report.RowNumber;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.RowLine;
import opencredit.data.intake.row.Rows;
import opencredit.data.intake.row.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one sheet, checks each, counts it, and hands on what goes to the ledger: a row is of the header, or
 * skipped, or received. One thread.
 */
final class SheetLoad {
    private final Sheet sheet;
    private final Columns columns;
    private final Checker checker;
    private final LoadTally tally;
    private final ObjLongConsumer<Verdict> sink;
    private final Runnable beforeEach;
    private final HeaderSearch search;
    private final SwallowedRows swallowed;
    private final ColumnRemarks remarks;
    private final RowSight sight;
    private @Nullable Layout layout;
    private @Nullable Row undecided;

    /** The last row of the header. */
    private long headerRow;

    /** Whether the last header names the columns in another order than the first. */
    private boolean isOtherOrder;

    /** The row of that header, or -1; the one below it may be its second row. */
    private long otherHeader = -1;

    /**
     * @param sink takes verdicts that are {@code Published} or {@code Ended}, with the packed row number
     * @param sight sees each row once all is said about it
     * @param beforeEach runs before each row, whatever it holds; what it throws leaves the sheet
     */
    SheetLoad(
            Sheet sheet,
            Columns columns,
            Checker checker,
            LoadTally tally,
            ObjLongConsumer<Verdict> sink,
            RowSight sight,
            Runnable beforeEach) {
        this.beforeEach = beforeEach;
        this.sheet = sheet;
        this.columns = columns;
        this.checker = checker;
        this.tally = tally;
        this.sink = sink;
        this.sight = sight;
        this.search = new HeaderSearch(columns);
        this.swallowed = new SwallowedRows(columns);
        this.remarks = new ColumnRemarks(sheet.number(), tally);
    }

    void run() {
        sight.sheet(sheet.number());
        if (sight.isLooking()) {
            showKeys();
        }
        try (Rows rows = sheet.open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                beforeEach.run();
                take(row, rows);
            }
            skipUndecided();
            known(rows);
        }
    }

    /** Where each row names its columns, the last names have them all. */
    private void showKeys() {
        List<String> keys = List.of();
        try (Rows rows = sheet.open()) {
            Row row = rows.next();
            while (row != null && (row.heading() || !keys.isEmpty())) {
                beforeEach.run();
                keys = row.heading() ? row.cells() : keys;
                row = rows.next();
            }
        }
        if (!keys.isEmpty()) {
            sight.header(0, columns.layout(keys).readHeaders());
        }
    }

    private void take(Row row, Rows rows) {
        if (row.heading()) {
            layout = columns.layout(row.cells());
            remarks.keyed();
            remarks.onHeader(layout, rows);
            return;
        }
        if (row.damaged()) {
            refuseDamaged(row, rows, FileFault.BROKEN_WORKBOOK);
            return;
        }
        List<RowLine> lines = rows.lines();
        if (!lines.isEmpty() && areRows(row, lines)) {
            rows.countLines(lines.size());
            refuseLines(lines, rows);
            return;
        }
        Layout found = layout;
        if (found != null) {
            check(row, found);
            return;
        }
        switch (search.take(row)) {
            case UNDECIDED -> {
                skipUndecided();
                undecided = row;
            }
            case HEADER -> takeHeader(row);
            case BELOW -> {
                Layout known = known(rows);
                if (known != null) {
                    check(row, known);
                }
            }
        }
    }

    /** Whether the lines of one row are rows, or the columns' names are in them. */
    private boolean areRows(Row row, List<RowLine> lines) {
        Layout known = layout;
        List<String> header = search.header();
        if (known == null && header != null) {
            known = columns.layout(header);
        }
        return known == null ? swallowed.holdHeader(row, lines) : swallowed.areIn(row, lines, known);
    }

    /** Where the text of one cell ends and a row begins is a guess, so that none of them is read. */
    private void refuseLines(List<RowLine> lines, Rows rows) {
        for (RowLine line : lines) {
            if (line.row().isBlank()) {
                skip(line.row(), "blank");
            } else {
                refuseDamaged(line.row(), rows, FileFault.WRONG_QUOTES);
            }
        }
    }

    /** What the columns are is not known where it may be their names that are damaged. */
    private void refuseDamaged(Row row, Rows rows, FileFault atHeader) {
        skipUndecided();
        if (known(rows) == null) {
            throw atHeader.at(row.number());
        }
        refuse(row, "damaged-row");
    }

    /** A row that was not decided is its first one, or none of it. */
    private void takeHeader(Row row) {
        headerRow = row.number();
        if (search.isStacked()) {
            undecided = null;
        }
        skipUndecided();
    }

    private void skipUndecided() {
        if (undecided != null) {
            skip(undecided, undecided.isBlank() ? "blank" : "title");
            undecided = null;
        }
    }

    /** The layout, once it is known to the last row of the header. */
    private @Nullable Layout known(Rows rows) {
        if (layout == null && search.header() != null) {
            layout = columns.layout(search.header());
            remarks.onHeader(layout, rows);
            sight.header(headerRow, layout.readHeaders());
        }
        return layout;
    }

    private void check(Row row, Layout known) {
        Verdict verdict = checker.check(row, known, sheet.cellsMayShift());
        if (verdict instanceof Verdict.Idle idle) {
            takeIdle(row, idle.code());
            return;
        }
        if (isOtherOrder) {
            refuse(row, "other-header");
            return;
        }
        RowNumber number = number(row);
        remarks.onRow(row, number, known);
        count(verdict, number, row, known);
        sight.data(row.number(), row.cells(), () -> checker.returned(row, known));
    }

    /** Below a header of another order only an empty row or a header is what it seems to be. */
    private void takeIdle(Row row, String code) {
        boolean isOther = code.equals(RowShape.OTHER_HEADING);
        boolean isHeading = isOther || code.equals("heading");
        if (isOther) {
            otherHeader = row.number();
        }
        if (isHeading) {
            isOtherOrder = isOther || row.number() - 1 == otherHeader;
        }
        if (isOtherOrder && !isHeading && !row.isBlank()) {
            refuse(row, "other-header");
        } else {
            skip(row, isHeading ? "heading" : code);
        }
    }

    /** The submitter is unknown, because the columns are. */
    private void refuse(Row row, String code) {
        tally.refused(CellAddress.ofRow(number(row)), code, null);
        sight.idle(row.number());
    }

    private void skip(Row row, String code) {
        tally.skipped(number(row), code, row.isBlank());
        sight.idle(row.number());
    }

    private RowNumber number(Row row) {
        return new RowNumber(sheet.number(), row.number());
    }

    private void count(Verdict verdict, RowNumber number, Row row, Layout known) {
        switch (verdict) {
            case Verdict.Idle idle -> {}
            case Verdict.Refused refused ->
                tally.refused(address(refused.column(), number, row, known), refused.code(), refused.publisher());
            case Verdict.Published published -> {
                published
                        .flags()
                        .forEach(flag ->
                                tally.flag(address(flag.column(), number, row, known), flag.name(), flag.suggestion()));
                tally.published(
                        published.disclosure().publisher(), !published.flags().isEmpty());
                tally.staged();
                sink.accept(published, number.packed());
            }
            case Verdict.Ended ended -> {
                tally.staged();
                sink.accept(ended, number.packed());
            }
        }
    }

    private CellAddress address(String header, RowNumber number, Row row, Layout known) {
        return header.isEmpty()
                ? CellAddress.ofRow(number)
                : remarks.address(number, header, known.placeOf(row, header));
    }
}

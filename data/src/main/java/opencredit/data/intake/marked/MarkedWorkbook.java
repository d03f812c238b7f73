package opencredit.data.intake.marked;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import opencredit.data.intake.report.IntakeReport;
import opencredit.data.intake.report.Issue;
import opencredit.data.intake.report.RowNumber;
import opencredit.data.outcome.RefusedRow;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a submitted file as a workbook, row by row while it is read, with what is said about each row before it, a mark and
 * a comment at each cell that something is said about, and a list of all at the end. Holds a thousand rows, the comments
 * and the list. One thread.
 */
public final class MarkedWorkbook implements RowSight {
    private final Workbook workbook;
    private final IssueList list = new IssueList();
    private final Comments comments = new Comments();
    private final Map<Long, String> refusedByLedger;
    private final List<Issue> pending = new ArrayList<>();
    private int sheet;
    private @Nullable MarkedSheet current;

    /**
     * @param out is not closed
     * @param refusedByLedger codes by the packed number of the row
     */
    public MarkedWorkbook(OutputStream out, Map<Long, String> refusedByLedger) {
        this.workbook = new Workbook(out, "OpenCredit", "1.0");
        this.refusedByLedger = refusedByLedger;
    }

    /** Takes what is said; of a row before the row itself. */
    public void issue(Issue issue) {
        list.add(issue);
        if (issue.row() > 0) {
            pending.add(issue);
        }
    }

    @Override
    public boolean isLooking() {
        return true;
    }

    @Override
    public void sheet(int number) {
        written(this::finishSheet);
        sheet = number;
    }

    @Override
    public void header(long row, List<String> names) {
        MarkedSheet known = current(row == 0 ? names : List.of());
        written(() -> known.header(row, names));
    }

    /** A sheet of which nothing is to be written is not there. */
    private MarkedSheet current(List<String> keys) {
        MarkedSheet known = current;
        if (known == null) {
            known = new MarkedSheet(workbook, sheet, keys, comments);
            current = known;
        }
        return known;
    }

    @Override
    public void idle(long row) {
        write(row, List.of(), List.of());
    }

    @Override
    public void data(long row, List<String> submitted, Supplier<List<String>> cells) {
        write(row, submitted, cells.get());
    }

    private void write(long row, List<String> submitted, List<String> cells) {
        RowNumber number = new RowNumber(sheet, row);
        String code = refusedByLedger.get(number.packed());
        if (code != null) {
            issue(IntakeReport.issue(new RefusedRow(number.packed(), code)));
        }
        if (!cells.isEmpty() || !pending.isEmpty()) {
            MarkedSheet known = current(List.of());
            written(() -> known.row(row, submitted, cells, pending));
        }
        pending.clear();
    }

    private void finishSheet() throws IOException {
        MarkedSheet known = current;
        if (known != null) {
            known.finish();
            current = null;
        }
    }

    /** Writes the list and ends the workbook; one that is not finished is no workbook. */
    public void finish() {
        written(() -> {
            finishSheet();
            list.write(workbook, comments);
            workbook.finish();
        });
    }

    private static void written(Writing writing) {
        try {
            writing.write();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}

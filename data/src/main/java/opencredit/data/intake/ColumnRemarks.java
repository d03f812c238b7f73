package opencredit.data.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Required;
import opencredit.data.intake.columns.Layout;
import opencredit.data.intake.report.CellAddress;
import opencredit.data.intake.report.LoadTally;
import opencredit.data.intake.report.Remark;
import opencredit.data.intake.report.RowNumber;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.Rows;
import opencredit.data.people.number.PersonalNumbers;
import org.jspecify.annotations.Nullable;

/** Says what is not read of the columns of a sheet, each once: nothing of a file is left out without a word. */
final class ColumnRemarks {
    /** A header is a few words; a longer one is data that stands in the wrong row. */
    private static final int LONGEST_HEADER = 30;

    private final int sheet;
    private final LoadTally tally;
    private final Set<Integer> unnamed = new HashSet<>();
    private @Nullable Layout before;

    /** Whether the names of the columns stand in each row, as in JSON Lines, so that columns have no place. */
    private boolean isKeyed;

    ColumnRemarks(int sheet, LoadTally tally) {
        this.sheet = sheet;
        this.tally = tally;
    }

    /** From now on rows name their columns themselves. */
    void keyed() {
        isKeyed = true;
    }

    /** Of JSON Lines there is a header for each new key. */
    void onHeader(Layout layout, Rows rows) {
        Layout last = before;
        before = layout;
        added(layout.unknown(), last == null ? List.of() : last.unknown(), Remark.UNKNOWN_COLUMN);
        added(layout.repeated(), last == null ? List.of() : last.repeated(), Remark.DUPLICATE_COLUMN);
        if (last == null) {
            missing(layout);
            layout.known().stream()
                    .filter(rows::isHidden)
                    .forEach(at -> tally.remark(Remark.HIDDEN_COLUMN, sheet, shown(layout.headerAt(at))));
        }
    }

    private void added(List<String> headers, List<String> known, Remark remark) {
        Set<String> said = new HashSet<>(known);
        headers.stream()
                .filter(header -> !said.contains(header))
                .forEach(header -> tally.remark(remark, sheet, shown(header)));
    }

    private void missing(Layout layout) {
        List<Field> fields = layout.dataset().fields();
        for (int field = 0; field < fields.size(); field++) {
            if (fields.get(field).required() == Required.REFUSE && !layout.has(field)) {
                tally.remark(Remark.MISSING_COLUMN, sheet, layout.header(field));
            }
        }
    }

    void onRow(Row row, RowNumber number, Layout layout) {
        if (row.hidden()) {
            tally.aside(CellAddress.ofRow(number), Remark.HIDDEN_ROW);
        }
        for (int place : layout.differing(row)) {
            tally.aside(address(number, layout.headerAt(place), place), Remark.DIFFERING_COLUMNS);
        }
        for (int place : layout.unnamed(row)) {
            if (unnamed.add(place)) {
                tally.aside(address(number, CellAddress.letters(place), place), Remark.UNNAMED_COLUMN);
            }
        }
    }

    /** The cell below a header. */
    CellAddress address(RowNumber row, String header, int place) {
        return new CellAddress(row, shown(header), isKeyed ? -1 : place);
    }

    /** A header as a report shows it. */
    static String shown(String header) {
        String line = header.strip().replaceAll("\\s+", " ");
        String shown = line.length() > LONGEST_HEADER ? line.substring(0, LONGEST_HEADER) + "…" : line;
        return PersonalNumbers.scrub(shown);
    }
}

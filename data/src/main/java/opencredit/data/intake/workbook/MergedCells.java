package opencredit.data.intake.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opencredit.data.intake.parts.PartReader;
import opencredit.data.intake.parts.Parts;
import opencredit.data.intake.row.FileFault;

/**
 * Merged cells of a sheet: the value holds for each row, in the first column of the range. Beside that it holds nothing: a
 * text across several columns is in none of them but the one it begins in. One thread, rows in order.
 */
final class MergedCells {
    /** A row has at most a merged cell in each column of its table; more is no sheet that a person made. */
    private static final int MOST_AT_ONCE = 1_000;

    private record Range(long first, long last, int column, int lastColumn) {
        boolean covers(int place) {
            return place >= column && place <= lastColumn;
        }
    }

    private record Open(Range range, String text) {}

    private final List<Range> ranges;
    private final List<Open> open = new ArrayList<>();
    private int begun;

    private MergedCells(List<Range> ranges) {
        this.ranges = ranges;
    }

    static MergedCells none() {
        return new MergedCells(List.of());
    }

    static MergedCells of(Parts parts, String sheet) {
        List<Range> ranges = new ArrayList<>();
        try (PartReader reader = parts.read(sheet)) {
            while (reader.next()) {
                String reference = reader.starts("mergeCell") ? reader.attribute("ref") : null;
                if (reference != null) {
                    add(ranges, reference);
                }
            }
        }
        ranges.sort(Comparator.comparingLong(Range::first));
        return new MergedCells(ranges);
    }

    /** A range of one row needs no merging. */
    private static void add(List<Range> ranges, String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return;
        }
        CellPlace from = CellPlace.of(reference.substring(0, colon));
        CellPlace to = CellPlace.of(reference.substring(colon + 1));
        if (to.row() > from.row()) {
            ranges.add(new Range(from.row(), to.row(), from.column(), to.column()));
        }
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Writes the values that hold in this row into its cells. A row that has nothing of its own stays empty. */
    void fill(long row, List<String> cells) {
        open.removeIf(each -> each.range.last < row);
        if (!open.isEmpty()) {
            boolean isOwn = hasOwn(cells);
            open.forEach(each -> cover(cells, each, isOwn));
        }
        while (begun < ranges.size() && ranges.get(begun).first <= row) {
            begin(ranges.get(begun++), row, cells);
        }
    }

    private void begin(Range range, long row, List<String> cells) {
        String text = range.first == row && range.column < cells.size() ? cells.get(range.column) : "";
        if (range.last < row || text.isBlank()) {
            return;
        }
        if (open.size() == MOST_AT_ONCE) {
            throw FileFault.BROKEN_WORKBOOK.error();
        }
        open.add(new Open(range, text));
    }

    private boolean hasOwn(List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            int place = at;
            if (!cells.get(at).isBlank() && open.stream().noneMatch(each -> each.range.covers(place))) {
                return true;
            }
        }
        return false;
    }

    private static void cover(List<String> cells, Open merged, boolean isOwn) {
        int column = merged.range.column;
        while (cells.size() <= column) {
            cells.add("");
        }
        // what else stands under a merged cell is shown by no program
        cells.set(column, isOwn ? merged.text : "");
    }
}

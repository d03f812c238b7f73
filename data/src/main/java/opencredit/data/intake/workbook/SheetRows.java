package opencredit.data.intake.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import opencredit.data.intake.parts.PartReader;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.Rows;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet. */
final class SheetRows implements Rows {
    private final PartReader reader;
    private final CellText text;
    private final MergedCells merged;
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet filled = new BitSet();
    private long number;
    private boolean isCounted;
    private boolean isDamaged;

    SheetRows(PartReader reader, CellText text, MergedCells merged) {
        this.reader = reader;
        this.text = text;
        this.merged = merged;
        while (reader.next() && !reader.starts("sheetData")) {
            if (reader.starts("col")) {
                hideColumns();
            }
        }
    }

    private void hideColumns() {
        String from = reader.attribute("min");
        String to = reader.attribute("max");
        if (from != null && to != null && isHidden("width")) {
            long last = Math.min(Row.MOST_CELLS, CellPlace.row(to));
            hiddenColumns.set((int) Math.max(0, Math.min(last, CellPlace.row(from)) - 1), (int) last);
        }
    }

    /** A column or row of width or height zero is as invisible as a hidden one. */
    private boolean isHidden(String size) {
        return reader.isTrue("hidden") || "0".equals(reader.attribute(size));
    }

    @Override
    public boolean isHidden(int column) {
        return hiddenColumns.get(column);
    }

    @Override
    public @Nullable Row next() {
        while (reader.next() && !reader.ends("sheetData")) {
            if (reader.starts("row")) {
                return row();
            }
        }
        return null;
    }

    private Row row() {
        number = next(reader.attribute("r"));
        filled.clear();
        isDamaged = isCounted && !merged.isEmpty();
        boolean isHidden = isHidden("ht");
        List<String> cells = new ArrayList<>();
        int next = 0;
        while (reader.next() && !reader.ends("row")) {
            if (reader.starts("c")) {
                next = cell(cells, next);
            }
        }
        merged.fill(number, cells);
        check(cells);
        return new Row(number, cells, false, isHidden, text.from1904(), isDamaged);
    }

    /** A number that does not rise is none: from there on rows are counted, and no merged cell is known to be theirs. */
    private long next(@Nullable String stated) {
        long least = number + 1;
        long wanted = stated == null ? least : CellPlace.row(stated);
        isCounted |= wanted < least;
        return Math.max(least, wanted);
    }

    /** A cell without a reference stands behind the one before. Of a cell that comes twice the first is kept. */
    private int cell(List<String> cells, int next) {
        String reference = reader.attribute("r");
        int column = reference == null ? next : CellPlace.of(reference).column();
        if (column >= Row.MOST_CELLS) {
            throw FileFault.ROW_TOO_LONG.at(number);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        String read = text.read(reader);
        if (filled.get(column)) {
            isDamaged = true;
        } else {
            filled.set(column);
            cells.set(column, read);
        }
        return column + 1;
    }

    private void check(List<String> cells) {
        int characters = 0;
        for (String cell : cells) {
            characters += cell.length();
            if (cell.length() > Row.LONGEST_CELL) {
                throw FileFault.CELL_TOO_LONG.at(number);
            }
        }
        if (characters > Row.LONGEST_ROW) {
            throw FileFault.ROW_TOO_LONG.at(number);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}

package opencredit.data.intake.decode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import opencredit.data.intake.UnreadableFile;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet. Formulas give their stored result, errors nothing. */
final class XlsxRows implements Rows {
    /** Days between the two calendars a workbook may count in (ECMA-376, 18.17.4.1). */
    private static final int DAYS_TO_1904 = 1462;

    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final boolean from1904;

    XlsxRows(Stream<org.dhatim.fastexcel.reader.Row> stream, boolean from1904) {
        this.stream = stream;
        this.rows = stream.iterator();
        this.from1904 = from1904;
    }

    @Override
    public @Nullable Row next() {
        try {
            return rows.hasNext() ? row(rows.next()) : null;
        } catch (UnreadableFile e) {
            throw e;
        } catch (RuntimeException e) {
            // the reader wraps every error of the parser and the archive; its messages may hold content
            throw FileFault.BROKEN_WORKBOOK.error();
        }
    }

    private Row row(org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        int characters = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            String text = cell == null ? "" : text(cell);
            characters += text.length();
            if (text.length() > Row.LONGEST_CELL) {
                throw FileFault.CELL_TOO_LONG.at(row.getRowNum());
            }
            cells.add(text);
        }
        if (characters > Row.LONGEST_ROW) {
            throw FileFault.ROW_TOO_LONG.at(row.getRowNum());
        }
        return new Row(row.getRowNum(), cells, false);
    }

    private String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> orEmpty(cell.asString());
            case NUMBER -> number(orEmpty(cell.getRawValue()));
            case FORMULA -> Numbers.plain(orEmpty(cell.getRawValue()));
            case BOOLEAN -> orEmpty(cell.getRawValue());
            case ERROR, EMPTY -> "";
        };
    }

    /** A workbook that counts from 1904 has its five-digit whole numbers, which are dates in practice, moved. */
    private String number(String raw) {
        String plain = Numbers.plain(raw);
        if (!from1904 || plain.length() != 5 || plain.indexOf('.') >= 0 || plain.charAt(0) == '-') {
            return plain;
        }
        return Integer.toString(Integer.parseInt(plain) + DAYS_TO_1904);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        stream.close();
    }
}

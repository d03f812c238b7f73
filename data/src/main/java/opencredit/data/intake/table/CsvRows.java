package opencredit.data.intake.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.RowLine;
import opencredit.data.intake.row.Rows;
import opencredit.data.intake.row.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file as RFC 4180 writes them; anything after a closing quote is an error, not a guess. */
final class CsvRows implements Rows {
    private final Reader reader;
    private final char separator;
    private final CsvCells cells = new CsvCells();
    private final CloseableIterator<Row> rows;

    CsvRows(Reader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
        try {
            this.rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    // the parser doubles its buffer: twice the cell lets the cell's own limit speak first
                    .maxBufferSize(2 * Row.LONGEST_CELL)
                    .build(cells, reader)
                    .iterator();
        } catch (CsvParseException | UncheckedIOException e) {
            close();
            throw fault(e);
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw fault(e);
        }
    }

    @Override
    public List<RowLine> lines() {
        List<String> spanning = cells.spanning();
        return spanning == null ? List.of() : RowLines.of(cells.row() - 1, spanning, separator);
    }

    @Override
    public void countLines(int lines) {
        cells.countMore(lines - 1);
    }

    /** The parser's own message may hold a character of the file. */
    private UnreadableFile fault(RuntimeException e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof UnreadableFile unreadable) {
                return unreadable;
            }
            if (at instanceof IOException broken) {
                return FileFault.of(broken, cells.row());
            }
            if (at.getMessage() != null && at.getMessage().startsWith("The maximum buffer size")) {
                return FileFault.CELL_TOO_LONG.at(cells.row());
            }
        }
        return FileFault.WRONG_QUOTES.at(cells.row());
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw FileFault.of(e, 0);
        }
    }
}

package opencredit.api.wire;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import opencredit.api.http.Body;
import org.jspecify.annotations.Nullable;

/** A small table as CSV: RFC 4180, UTF-8 with a byte order mark, as the files of records are. */
public final class CsvTable {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;

    private CsvTable(List<String> headers) {
        text.write('\uFEFF');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(headers);
    }

    /** An empty table. */
    public static CsvTable of(String... headers) {
        return new CsvTable(List.of(headers));
    }

    /** Appends a row; null is an empty cell. */
    public CsvTable row(@Nullable Object... cells) {
        String[] row = new String[cells.length];
        for (int at = 0; at < cells.length; at++) {
            Object cell = cells[at];
            row[at] = cell == null ? "" : cell.toString();
        }
        csv.writeRecord(row);
        return this;
    }

    /** The whole table as an answer. */
    public Body body() {
        try {
            csv.flush();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return Body.of(text.toString().getBytes(StandardCharsets.UTF_8), "text/csv; charset=utf-8");
    }
}

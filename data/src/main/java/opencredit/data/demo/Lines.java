package opencredit.data.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file as spreadsheets of offices are saved: UTF-8 with a byte order mark. */
final class Lines implements AutoCloseable {
    private final BufferedWriter out;
    private final CsvWriter csv;

    /** Begins the file, and its folder if need be. */
    Lines(Path file, List<String> headers) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            out.write('\uFEFF');
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(headers);
    }

    void add(List<String> cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void close() {
        try (out) {
            csv.flush();
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }
}

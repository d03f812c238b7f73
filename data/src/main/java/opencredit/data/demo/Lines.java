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
import java.util.function.Supplier;

/** A CSV file as spreadsheets of offices are saved: UTF-8 with a byte order mark. */
final class Lines {
    private Lines() {}

    static void write(Path file, List<String> headers, Supplier<List<String>> rows, long count) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                out.write('\uFEFF');
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
                csv.writeRecord(headers);
                for (long i = 0; i < count; i++) {
                    csv.writeRecord(rows.get());
                }
                csv.flush();
            }
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }
}

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
import org.jspecify.annotations.Nullable;

/** A CSV file as spreadsheets of offices are saved: UTF-8 with a byte order mark. */
final class Lines {
    private Lines() {}

    /**
     * Writes at most {@code most} rows.
     *
     * @param rows null when there are no more
     * @return how many were written
     */
    static long write(Path file, List<String> headers, Supplier<@Nullable List<String>> rows, long most) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                out.write('\uFEFF');
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
                csv.writeRecord(headers);
                long written = 0;
                List<String> row;
                while (written < most && (row = rows.get()) != null) {
                    csv.writeRecord(row);
                    written++;
                }
                csv.flush();
                return written;
            }
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }
}

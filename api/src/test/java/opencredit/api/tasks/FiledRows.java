package opencredit.api.tasks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opencredit.api.service.TestService;
import opencredit.api.settings.Register;
import opencredit.data.demo.Demonstration;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.ledger.Entry;
import opencredit.data.outcome.Acts;

/**
 * The files that a register was loaded from, read again as plain tables by nothing of the program: what a reader who has
 * the files would count. Every fifth row's record was withdrawn after the load.
 */
final class FiledRows {
    private static final int EVERY = 5;
    private static final int AT_ONCE = 1_000;

    private final Map<String, List<Row>> files = new LinkedHashMap<>();

    /** A row, its record's id, and whether the record is shown still. */
    record Row(Map<String, String> cells, UUID id, boolean isShown) {
        String cell(String column) {
            if (!cells.containsKey(column)) {
                throw new IllegalArgumentException("no column " + column);
            }
            return cells.get(column);
        }
    }

    /** Writes demonstration files, loads them, and withdraws every fifth record of each. */
    static FiledRows load(TestService service, Path folder, int records) {
        Register register = service.register();
        LocalDate today = LocalDate.ofInstant(register.clock().instant(), ZoneId.of("Asia/Shanghai"));
        FiledRows filed = new FiledRows();
        new Demonstration(register.datasets(), today).write(folder, records, 12).forEach((dataset, file) -> {
            long before = service.feed().head();
            register.intake()
                    .load(
                            register.datasets().find(dataset).orElseThrow(),
                            SubmittedBytes.at(file),
                            Acts.LOAD,
                            new Intake.Options(true, false, true),
                            Intake.Progress.UNHEARD);
            filed.files.put(dataset, rows(file, published(service, before)));
        });
        filed.files
                .values()
                .forEach(rows -> rows.stream()
                        .filter(row -> !row.isShown())
                        .forEach(row -> service.ledger().withdraw(row.id(), Acts.of("revoked"), null)));
        service.awaitKnown(service.feed().head());
        return filed;
    }

    /** Records in the order of their rows, for each row of such a file is published. */
    private static List<UUID> published(TestService service, long before) {
        List<UUID> ids = new ArrayList<>();
        long after = before;
        while (after < service.feed().head()) {
            var page = service.feed().after(after, AT_ONCE);
            page.entries().stream().map(Entry::record).forEach(ids::add);
            after = page.next();
        }
        return ids;
    }

    private static List<Row> rows(Path file, List<UUID> ids) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : reader) {
                rows.add(new Row(line.getFieldsAsMap(), ids.get(rows.size()), (rows.size() + 1) % EVERY != 0));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (rows.size() != ids.size()) {
            throw new IllegalStateException(file + " has " + rows.size() + " rows, and " + ids.size() + " records");
        }
        return rows;
    }

    /** All rows of a dataset's file. */
    List<Row> all(String dataset) {
        return Objects.requireNonNull(files.get(dataset));
    }

    /** Rows of all files. */
    Stream<Row> all() {
        return files.values().stream().flatMap(List::stream);
    }

    /** Those whose records are shown. */
    Stream<Row> shown(String dataset) {
        return all(dataset).stream().filter(Row::isShown);
    }
}

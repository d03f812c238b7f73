package opencredit.bench.submit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.demo.Demonstration;
import opencredit.data.rule.CityTime;

/** Files of publishers: rows of the demonstration, each with a number of its own, so that every row is another record. */
final class BodyFiles {
    private static final int RECORDS = 20_000;
    private static final long SEED = 3;
    private static final String NUMBER = "行政处罚决定书文号",
            STATE = "当前状态",
            DAY = "处罚决定日期",
            PUBLISHER = "数据来源单位",
            CODE = "数据来源单位统一社会信用代码";

    /** Whose windows may be over, or are of a day in the past. */
    private static final List<String> EMPTIED = List.of("处罚有效期", "公示截止期");

    private final List<String> header;
    private final List<List<String>> rows;

    private BodyFiles(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** Draws the rows; {@code folder} is theirs. */
    static BodyFiles drawn(Path folder) {
        LocalDate today = LocalDate.now(CityTime.OFFSET);
        Path file = Objects.requireNonNull(new Demonstration(Datasets.load(), today)
                .write(folder, RECORDS, SEED)
                .get(SubmittingBody.DATASET));
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                header = row.getHeader();
                if (isShown(row, today)) {
                    rows.add(row.getFields());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new BodyFiles(header, rows);
    }

    /** No window of a penalty is over within its first two months. */
    private static boolean isShown(NamedCsvRecord row, LocalDate today) {
        LocalDate day = LocalDate.parse(row.getField(DAY), DateTimeFormatter.ofPattern("yyyy/MM/dd"));
        return row.getField(STATE).equals("1") && day.isAfter(today.minusDays(60));
    }

    /** Writes so many rows of a publisher; {@code series} tells them from those of any other file. */
    Path write(Path file, SubmittingBody publisher, String series, int count) {
        try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            csv.writeRecord(header);
            for (int row = 0; row < count; row++) {
                csv.writeRecord(cells(rows.get(row % rows.size()), publisher, series + '-' + row));
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> cells(List<String> drawn, SubmittingBody publisher, String number) {
        List<String> cells = new ArrayList<>(drawn);
        cells.set(header.indexOf(NUMBER), "临示报送〔2026〕" + number + "号");
        cells.set(header.indexOf(PUBLISHER), publisher.name());
        cells.set(header.indexOf(CODE), publisher.code());
        EMPTIED.forEach(name -> cells.set(header.indexOf(name), ""));
        return cells;
    }
}

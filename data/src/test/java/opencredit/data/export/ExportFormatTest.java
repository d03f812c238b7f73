package opencredit.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.record.StoredRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every format of the closed set. */
class ExportFormatTest {
    private static final Datasets DATASETS = TestDatasets.shipped();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void isFoundByWhatAsksForIt(ExportFormat format) {
        assertThat(ExportFormat.of(format.word(), format.labels())).contains(format);
        assertThat(ExportFormat.of(format.word(), "fr")).isEmpty();
        assertThat(format.contentType()).startsWith(format.mediaType() + "; charset=");
        assertThat(format.title().zh()).isNotBlank();
        assertThat(format.title().en()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void isKnownToTheContract(ExportFormat format) throws IOException {
        String contract = Files.readString(Path.of(System.getProperty("opencredit.root"), "openapi.yaml"));
        assertThat(contract).contains(format.mediaType() + ":", "format=" + format.word());
        assertThat(contract).contains("enum: [" + String.join(", ", ExportFormat.words()) + "]");
    }

    /** A thousand records of the columns that all datasets have, and a thousand of one dataset's own. */
    @ParameterizedTest
    @EnumSource
    void everyCellIsReadBackAsTheRecordHasIt(ExportFormat format) throws IOException {
        List<ExportColumn> own = ExportColumns.of(DATASETS.find("penalties").orElseThrow(), DATASETS);
        for (List<ExportColumn> columns : List.of(ExportColumns.common(DATASETS), own)) {
            DrawnRecords drawn = new DrawnRecords(columns.size(), columns);
            List<StoredRecord> records =
                    IntStream.rangeClosed(1, 1_000).mapToObj(drawn::next).toList();
            String written = written(format, columns, records);
            switch (format) {
                case CSV, NATIONAL_CSV -> compare(Rfc4180.read(unmarked(written)), format, columns, records);
                case JSON_LINES -> compare(written, records);
            }
        }
    }

    private static void compare(
            List<List<String>> read, ExportFormat format, List<ExportColumn> all, List<StoredRecord> records)
            throws IOException {
        boolean national = format == ExportFormat.NATIONAL_CSV;
        List<ExportColumn> columns =
                all.stream().filter(column -> national || !column.isName()).toList();
        assertThat(read).hasSize(1 + records.size());
        assertThat(read.getFirst())
                .isEqualTo(columns.stream()
                        .map(column -> national ? column.header() : column.name())
                        .toList());
        for (int i = 0; i < records.size(); i++) {
            JsonNode content = whole(records.get(i));
            List<String> row = read.get(i + 1);
            assertThat(row).hasSize(columns.size());
            for (int at = 0; at < columns.size(); at++) {
                ExportColumn column = columns.get(at);
                assertThat(national ? inYuan(column, row.get(at)) : row.get(at))
                        .as("%s of %s", column.name(), content)
                        .isEqualTo(cell(column, content, national));
            }
        }
    }

    private static void compare(String written, List<StoredRecord> records) throws IOException {
        List<String> lines = List.of(written.split("\n", -1));
        assertThat(lines).hasSize(records.size() + 1).last().isEqualTo("");
        for (int i = 0; i < records.size(); i++) {
            assertThat(MAPPER.readTree(lines.get(i))).isEqualTo(whole(records.get(i)));
        }
    }

    /** What readers get of a record: its content and what the ledger knows of it. */
    private static JsonNode whole(StoredRecord record) throws IOException {
        ObjectNode whole = (ObjectNode) MAPPER.readTree(record.content());
        DateTimeFormatter milliseconds =
                new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
        whole.put("seq", (int) record.seq());
        whole.put("publishedAt", milliseconds.format(record.publishedAt()));
        whole.put("updatedAt", milliseconds.format(record.updatedAt()));
        return whole;
    }

    /** What stands in a column: several values are parted by semicolons, nothing is an empty cell. */
    private static String cell(ExportColumn column, JsonNode whole, boolean national) {
        JsonNode value = whole.at("/" + String.join("/", column.path()));
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> values.add(each.asText()));
        } else {
            values.add(value.asText());
        }
        return values.stream()
                .map(each -> national && !each.isEmpty() ? below(column, each) : each)
                .collect(Collectors.joining(";"));
    }

    /** Moments are the city's, and a window's end is its last day. */
    private static String below(ExportColumn column, String value) {
        return switch (column.type()) {
            case INSTANT ->
                OffsetDateTime.parse(value)
                        .withOffsetSameInstant(ZoneOffset.ofHours(8))
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
            case WINDOW_END ->
                LocalDate.parse(value.substring(0, 10)).minusDays(1).toString();
            case TEXT, WHOLE_NUMBER, DECIMAL, AMOUNT, DATE, YES_NO ->
                column.words().getOrDefault(value, value);
        };
    }

    /** A cell below a national header, with an amount as the record states it. */
    private static String inYuan(ExportColumn column, String cell) {
        return column.type() == ColumnType.AMOUNT && !cell.isEmpty()
                ? new BigDecimal(cell)
                        .movePointRight(column.headerUnit().powerOfTen())
                        .setScale(2)
                        .toPlainString()
                : cell;
    }

    private static String unmarked(String written) {
        assertThat(written).startsWith("\uFEFF");
        return written.substring(1);
    }

    private static String written(ExportFormat format, List<ExportColumn> columns, List<StoredRecord> records)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = format.open(out, columns)) {
            for (StoredRecord record : records) {
                writer.write(record);
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(out.toByteArray()))
                .toString();
    }
}

package opencredit.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opencredit.data.dataset.FieldType.Unit;
import opencredit.data.record.StoredRecord;
import org.junit.jupiter.api.Test;

/** Values that are no text. */
class CsvRecordsTest {
    private static final List<ExportColumn> COLUMNS = List.of(
            column("supplier", "供应商", Map.of(), "counterparty", "name"),
            column("kept", "是否履约", Map.of("true", "是", "false", "否"), "fields", "kept"),
            column("people", "人数", Map.of(), "fields", "people"),
            column("ratio", "比率", Map.of(), "fields", "ratio"));

    private static ExportColumn column(String name, String header, Map<String, String> words, String... path) {
        return new ExportColumn(name, header, List.of(path), ColumnType.TEXT, Unit.YUAN, words);
    }

    private static List<String> lines(boolean national, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Instant at = Instant.EPOCH;
        try (CsvRecords csv = new CsvRecords(out, COLUMNS, national)) {
            csv.write(new StoredRecord(new UUID(0, 0), "small", content, 1, at, at, ""));
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void numbersAndAnswersStandAsTheyAreOrInWords() throws IOException {
        String content =
                "{\"counterparty\":{\"name\":\"甲公司\"},\"fields\":{\"kept\":true,\"people\":12,\"ratio\":\"-0.50\"},\"version\":1}";
        assertThat(lines(false, content)).containsExactly("\uFEFFsupplier,kept,people,ratio", "甲公司,true,12,-0.50");
        assertThat(lines(true, content)).containsExactly("\uFEFF供应商,是否履约,人数,比率", "甲公司,是,12,-0.50");
        assertThat(lines(true, content.replace("true", "false")).getLast()).isEqualTo("甲公司,否,12,-0.50");
        assertThat(lines(true, "{\"version\":1}").getLast()).isEqualTo(",,,");
    }
}

package opencredit.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.record.StoredRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every format of the closed set. */
class ExportFormatTest {
    private static final Datasets DATASETS = TestDatasets.shipped();

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

    @ParameterizedTest
    @EnumSource
    void writesOneLineARecord(ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<ExportColumn> columns = ExportColumns.common(DATASETS);
        try (RecordWriter writer = format.open(out, columns)) {
            for (int i = 1; i <= 3; i++) {
                writer.write(record(i));
            }
        }
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        int headers = format.word().equals("csv") ? 1 : 0;
        assertThat(lines).hasSize(3 + headers);
        assertThat(lines.subList(headers, lines.size()))
                .allSatisfy(line -> assertThat(line).contains("甲公司"));
    }

    @Test
    void jsonLinesHoldTheWholeRecord() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = ExportFormat.JSON_LINES.open(out, List.of())) {
            writer.write(record(7));
        }
        JsonNode line = new ObjectMapper().readTree(out.toByteArray());
        assertThat(line.get("seq").longValue()).isEqualTo(7);
        assertThat(line.get("publishedAt").textValue()).isEqualTo("1970-01-01T00:00:00.000Z");
        assertThat(line.at("/subject/name").textValue()).isEqualTo("甲公司");
    }

    private static StoredRecord record(long seq) {
        String content = "{\"id\":\"1\",\"subject\":{\"name\":\"甲公司\"},\"amount\":\"1.00\",\"version\":1}";
        return new StoredRecord(new UUID(0, seq), "small", content, seq, Instant.EPOCH, Instant.EPOCH, "");
    }
}

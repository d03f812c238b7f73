package opencredit.data.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.data.record.StoredRecord;
import org.jspecify.annotations.Nullable;

/** RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets take Chinese for something else. */
final class CsvRecords implements RecordWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final CsvWriter csv;
    private final List<ExportColumn> columns;
    private final boolean national;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final @Nullable String[] row;

    /** A file with field names and yuan, or with national headers and what stands below them. */
    CsvRecords(OutputStream out, List<ExportColumn> columns, boolean national) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        this.columns =
                columns.stream().filter(column -> national || !column.isName()).toList();
        this.national = national;
        this.row = new String[this.columns.size()];
        for (int i = 0; i < row.length; i++) {
            String path = String.join(".", this.columns.get(i).path());
            places.computeIfAbsent(path, first -> new ArrayList<>()).add(i);
        }
        csv.writeRecord(this.columns.stream()
                .map(column -> national ? column.header() : column.name())
                .toList());
    }

    @Override
    public void write(StoredRecord record) throws IOException {
        Arrays.fill(row, null);
        try (JsonParser json = JSON.createParser(record.content())) {
            json.nextToken();
            members(json, "");
        }
        put("publishedAt", RecordJson.instant(record.publishedAt()));
        put("updatedAt", RecordJson.instant(record.updatedAt()));
        csv.writeRecord(row);
    }

    private void members(JsonParser json, String prefix) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            String path = prefix.isEmpty() ? name : prefix + name;
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT) {
                members(json, path + '.');
            } else if (value == JsonToken.START_ARRAY) {
                values(json, path);
            } else {
                put(path, json.getText());
            }
        }
    }

    private void values(JsonParser json, String path) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            put(path, json.getText());
        }
    }

    /** Several values of one cell are parted by a semicolon, as the national columns part them. */
    private void put(String path, String value) {
        for (int place : places.getOrDefault(path, List.of())) {
            String shown = national ? columns.get(place).below(value) : value;
            row[place] = row[place] == null ? shown : row[place] + ';' + shown;
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

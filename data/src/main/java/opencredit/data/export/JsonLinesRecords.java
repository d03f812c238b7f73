package opencredit.data.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import opencredit.data.record.StoredRecord;

/** A record a line. */
final class JsonLinesRecords implements RecordWriter {
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder(2048);

    JsonLinesRecords(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(StoredRecord record) throws IOException {
        line.setLength(0);
        RecordJson.append(line, record).append('\n');
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

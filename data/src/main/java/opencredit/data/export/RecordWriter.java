package opencredit.data.export;

import java.io.IOException;
import opencredit.data.record.StoredRecord;

/** Writes a file of one format, record by record. */
public interface RecordWriter extends AutoCloseable {

    /** Writes the next record. */
    void write(StoredRecord record) throws IOException;

    /** Writes what is still held back, and ends the file. */
    @Override
    void close() throws IOException;
}

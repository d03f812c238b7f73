package opencredit.api.files;

import java.io.IOException;
import opencredit.data.store.StoredRecord;

/** A file format, written record by record. */
interface Rows extends AutoCloseable {

    void write(StoredRecord record) throws IOException;

    /** Writes what is still held back, and ends the file. */
    @Override
    void close() throws IOException;
}

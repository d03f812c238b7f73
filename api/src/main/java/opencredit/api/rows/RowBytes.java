package opencredit.api.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import opencredit.data.intake.spool.SubmittedBytes;

/** One row as a file of JSON Lines, in memory. */
final class RowBytes implements SubmittedBytes {
    private final byte[] bytes;

    RowBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public String name() {
        return "record.jsonl";
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** Only workbooks are read from any place. */
    @Override
    public SeekableByteChannel channel() throws IOException {
        throw new IOException("a row is no workbook");
    }

    @Override
    public void close() {
        // nothing is kept
    }
}

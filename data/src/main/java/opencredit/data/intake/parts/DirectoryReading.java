package opencredit.data.intake.parts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import opencredit.data.intake.row.FileFault;

/** Bounds what is read of a package before its parts are known: its directory is held in memory. One thread. */
final class DirectoryReading implements SeekableByteChannel {
    /** Twenty times what 2,000 parts with long names take. */
    private static final long MOST = 8L << 20;

    private final SeekableByteChannel file;
    private long left = MOST;

    DirectoryReading(SeekableByteChannel file) {
        this.file = file;
    }

    /** The parts are known, and are read without a bound here. */
    void end() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int got = file.read(into);
        left -= Math.max(0, got);
        if (left < 0) {
            throw FileFault.INFLATES_TOO_MUCH.error();
        }
        return got;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException("a package is only read");
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long place) throws IOException {
        file.position(place);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException("a package is only read");
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

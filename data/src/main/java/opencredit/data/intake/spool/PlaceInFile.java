package opencredit.data.intake.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/** A reader's or writer's own place in a file without a name, which cannot be opened twice. One thread. */
final class PlaceInFile implements SeekableByteChannel {
    private final FileChannel file;
    private long place;

    PlaceInFile(FileChannel file) {
        this.file = file;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int got = file.read(into, place);
        place += Math.max(0, got);
        return got;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int written = file.write(from, place);
        place += written;
        return written;
    }

    @Override
    public long position() {
        return place;
    }

    @Override
    public SeekableByteChannel position(long newPlace) {
        place = newPlace;
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException("a spooled file is written once");
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    /** The file stays open for others. */
    @Override
    public void close() {}
}

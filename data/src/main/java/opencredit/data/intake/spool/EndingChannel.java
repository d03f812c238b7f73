package opencredit.data.intake.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Says that it has ended where a decrypting channel, put at its end, would read nothing for ever. One thread. */
final class EndingChannel implements SeekableByteChannel {
    private final SeekableByteChannel decrypting;
    private final long size;

    EndingChannel(SeekableByteChannel decrypting, long size) {
        this.decrypting = decrypting;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return decrypting.position() >= size ? -1 : decrypting.read(into);
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException("a spooled file is written once");
    }

    @Override
    public long position() throws IOException {
        return decrypting.position();
    }

    @Override
    public SeekableByteChannel position(long place) throws IOException {
        decrypting.position(place);
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long ignored) {
        throw new UnsupportedOperationException("a spooled file is written once");
    }

    @Override
    public boolean isOpen() {
        return decrypting.isOpen();
    }

    @Override
    public void close() throws IOException {
        decrypting.close();
    }
}

package opencredit.data.intake.spool;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;

/** An encrypted file of the spool with its key, which nothing else has. */
final class SpooledFile implements SubmittedBytes {
    private final String name;
    private final long size;
    private final FileChannel file;
    private final AesGcmHkdfStreaming key;

    SpooledFile(String name, long size, FileChannel file, AesGcmHkdfStreaming key) {
        this.name = name;
        this.size = size;
        this.file = file;
        this.key = key;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream stream() throws IOException {
        try {
            InputStream written = Channels.newInputStream(new PlaceInFile(file));
            return key.newDecryptingStream(written, Spool.nothingElse());
        } catch (GeneralSecurityException e) {
            throw new IOException("the spooled file was changed", e);
        }
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        try {
            return new EndingChannel(
                    key.newSeekableDecryptingChannel(new PlaceInFile(file), Spool.nothingElse()), size);
        } catch (GeneralSecurityException e) {
            throw new IOException("the spooled file was changed", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

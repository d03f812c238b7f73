package opencredit.data.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** The bytes of one submitted file. They do not change, and may be read any number of times, from any place. */
public interface SubmittedBytes extends AutoCloseable {

    /** What the file is called, without its folder. */
    String name();

    /** In bytes. */
    long size() throws IOException;

    /** From the first byte; the caller closes it. */
    InputStream stream() throws IOException;

    /** To read from any place; the caller closes it. One thread. */
    SeekableByteChannel channel() throws IOException;

    /** Forgets what was kept for reading; a file that its owner keeps stays. */
    @Override
    void close();

    /** A file that its owner keeps on a disk of this machine: it is read where it lies. */
    static SubmittedBytes at(Path file) {
        return new FileInPlace(file);
    }
}

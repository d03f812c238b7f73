package opencredit.data.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that lies on a disk already and is its owner's: no second copy of it is made. */
record FileInPlace(Path file) implements SubmittedBytes {
    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public long size() throws IOException {
        return Files.size(file);
    }

    @Override
    public InputStream stream() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return Files.newByteChannel(file);
    }

    @Override
    public void close() {
        // its owner keeps it
    }
}

package opencredit.data.intake.spool;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written, and stops where it is too much for one file. */
final class CountedOutput extends FilterOutputStream {
    private final long most;
    private long written;

    CountedOutput(OutputStream out, long most) {
        super(out);
        this.most = most;
    }

    long written() {
        return written;
    }

    @Override
    public void write(int one) throws IOException {
        count(1);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        count(length);
        out.write(bytes, from, length);
    }

    private void count(int more) throws NotKept {
        written += more;
        if (written > most) {
            throw new NotKept(NotKept.Why.TOO_LARGE, null);
        }
    }

    /** Who wraps it closes what is below. */
    @Override
    public void close() throws IOException {
        flush();
    }
}

package opencredit.data.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import opencredit.data.intake.row.Inflation;
import opencredit.data.intake.spool.SubmittedBytes;

/**
 * The first bytes of a file, inflated when it is gzip.
 *
 * @param whole whether they are all there is
 */
public record Prefix(Bytes content, boolean gzip, boolean whole) {

    /** Enough to see a Chinese character in any real file; the header alone holds some. */
    private static final int LENGTH = 1 << 20;

    /** Few system calls without a large array per file. */
    private static final int BUFFER = 1 << 16;

    /** Keeps an array out of the record's equality. */
    static final class Bytes {
        private final byte[] array;

        private Bytes(byte[] array) {
            this.array = array;
        }
    }

    public byte[] bytes() {
        return content.array;
    }

    public static Prefix of(SubmittedBytes file) throws IOException {
        boolean gzip = startsAsGzip(file);
        try (InputStream in = stream(file, gzip, bytes -> {})) {
            byte[] bytes = in.readNBytes(LENGTH);
            return new Prefix(new Bytes(bytes), gzip, bytes.length < LENGTH);
        }
    }

    /** The file's content, inflated when it is gzip. */
    static InputStream stream(SubmittedBytes file, boolean gzip, LongConsumer read) throws IOException {
        Inflation inflation = new Inflation(0);
        InputStream counted = new CountingStream(file.stream(), read.andThen(inflation::read));
        try {
            return gzip ? new CountingStream(new GZIPInputStream(counted, BUFFER), inflation::inflated) : counted;
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }

    private static boolean startsAsGzip(SubmittedBytes file) throws IOException {
        try (InputStream in = file.stream()) {
            byte[] magic = in.readNBytes(2);
            return magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
        }
    }
}

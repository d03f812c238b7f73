package opencredit.data.intake.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.Inflation;
import opencredit.data.intake.spool.NotKept;
import opencredit.data.intake.spool.Spool;
import opencredit.data.intake.spool.SubmittedBytes;

/** A workbook by gzip, as some programs send every file: it is read from any place, so it is unpacked into the spool first. */
final class PackedWorkbook {
    /** How a ZIP file begins that is not empty. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final int BUFFER = 1 << 16;

    private PackedWorkbook() {}

    /**
     * The workbook, which the caller closes as well; the same file where it is none by gzip.
     *
     * @throws opencredit.data.intake.row.UnreadableFile where it cannot be unpacked
     */
    static SubmittedBytes unpacked(SubmittedBytes file, Spool spool) {
        if (!isPacked(file)) {
            return file;
        }
        try {
            return spool.write(file.name(), out -> unpack(file, out));
        } catch (NotKept tooLarge) {
            throw FileFault.TOO_LARGE.error();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static boolean isPacked(SubmittedBytes file) {
        try (InputStream in = new GZIPInputStream(file.stream())) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (IOException otherFile) {
            // what is wrong with it is said where it is opened
            return false;
        }
    }

    private static void unpack(SubmittedBytes file, OutputStream out) throws IOException {
        Inflation inflation = new Inflation(file.size());
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new GZIPInputStream(file.stream(), BUFFER)) {
            for (int got = read(in, buffer); got >= 0; got = read(in, buffer)) {
                inflation.add(got);
                out.write(buffer, 0, got);
            }
        }
    }

    /** Parts the faults of the file from those of the spool. */
    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException broken) {
            throw FileFault.of(broken);
        }
    }
}

package opencredit.data.intake.spool;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import opencredit.data.intake.spool.NotKept.Why;

/**
 * Keeps what comes as a stream until it is read, since a file is read more than once. It may hold numbers of people, so
 * only ciphertext reaches the disk (AES-256-GCM in segments, each with its place and whether it is the last), under a key
 * that only the memory of this process holds. The file loses its name as soon as it is open: when the process ends, in
 * whatever way, the system takes it back. Safe for threads.
 */
public final class Spool {
    private static final int KEY_BYTES = 32;

    /** As much as one read of a workbook's part needs, many times; each segment has 16 bytes of its own. */
    private static final int SEGMENT = 1 << 16;

    private static final byte[] NOTHING_ELSE = {};

    /** What a compressed file may inflate to at most: more than any real file has, and less than most disks. */
    private static final long MOST_BYTES = 6L << 30;

    private final Path folder;
    private final long most;
    private final SecureRandom random = new SecureRandom();

    /** @param home the register's home; a folder {@code spool} is made in it */
    public Spool(Path home) {
        this(home, MOST_BYTES);
    }

    /** @param most bytes of one file */
    Spool(Path home, long most) {
        this.folder = home.resolve("spool");
        this.most = most;
    }

    /**
     * Reads a stream to its end. The caller closes the stream.
     *
     * @param name what the file is called, without its folder
     * @throws NotKept when the stream breaks, is longer than 6 GB, or cannot be written; then nothing is kept
     */
    public SubmittedBytes keep(String name, InputStream in) throws NotKept {
        try {
            return encrypted(name, out -> copy(in, out));
        } catch (NotKept known) {
            throw known;
        } catch (IOException unwritten) {
            throw new NotKept(Why.DISK, unwritten);
        }
    }

    /**
     * Keeps what is written here, as bytes that are submitted.
     *
     * @throws IOException when the spool cannot be written, or the writing fails; then nothing is kept
     */
    public SubmittedBytes write(String name, Filling filling) throws IOException {
        return encrypted(name, out -> {
            CountedOutput counted = new CountedOutput(out, most);
            filling.fill(counted);
            return counted.written();
        });
    }

    private SubmittedBytes encrypted(String name, Copying copying) throws IOException {
        FileChannel file = open();
        boolean isKept = false;
        try {
            AesGcmHkdfStreaming key = key();
            long size = encrypt(copying, file, key);
            isKept = true;
            return new SpooledFile(name, size, file, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM and HMAC-SHA256", e);
        } finally {
            if (!isKept) {
                file.close();
            }
        }
    }

    /** On Unix the JDK removes the name of a file that is deleted on close at once. */
    private FileChannel open() throws IOException {
        Files.createDirectories(folder);
        byte[] name = new byte[16];
        random.nextBytes(name);
        Path file = folder.resolve(HexFormat.of().formatHex(name));
        Set<StandardOpenOption> options = EnumSet.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        return FileChannel.open(
                file, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private AesGcmHkdfStreaming key() throws GeneralSecurityException {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return new AesGcmHkdfStreaming(secret, "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }

    private static long encrypt(Copying copying, FileChannel file, AesGcmHkdfStreaming key)
            throws IOException, GeneralSecurityException {
        try (OutputStream out =
                key.newEncryptingStream(Channels.newOutputStream(new PlaceInFile(file)), NOTHING_ELSE)) {
            return copying.copy(out);
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Filling {
        void fill(OutputStream out) throws IOException;
    }

    private interface Copying {
        /** How many bytes are written. */
        long copy(OutputStream out) throws IOException;
    }

    /** Parts the faults of who sends from those of who keeps, and stops at the limit. */
    private long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[SEGMENT];
        long size = 0;
        for (int got = read(in, buffer); got >= 0; got = read(in, buffer)) {
            size += got;
            if (size > most) {
                throw new NotKept(Why.TOO_LARGE, null);
            }
            out.write(buffer, 0, got);
        }
        return size;
    }

    private static int read(InputStream in, byte[] buffer) throws NotKept {
        try {
            return in.read(buffer);
        } catch (IOException broken) {
            throw new NotKept(Why.BROKEN_STREAM, broken);
        }
    }

    static byte[] nothingElse() {
        return NOTHING_ELSE.clone();
    }
}

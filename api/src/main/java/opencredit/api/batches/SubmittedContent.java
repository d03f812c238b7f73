package opencredit.api.batches;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.text.Bilingual;

/** The bytes of a submitted file as they come in: bounded, and hashed together with what is asked about them. */
final class SubmittedContent extends FilterInputStream {
    /** A million rows of the national columns. */
    static final long MOST = 1L << 30;

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;
    private long left = MOST;

    /** @param question the query, so that the same file with another question is another request */
    SubmittedContent(InputStream in, String question) {
        super(in);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
        digest.update((question + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Problem tooLarge() {
        return Problem.of(
                ProblemType.CONTENT_TOO_LARGE,
                new Bilingual("文件最多 1 GB，请拆分后提交。", "A file has at most 1 GB: split it and submit the parts."));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int got = in.read(bytes, from, most);
        if (got > 0) {
            left -= got;
            if (left < 0) {
                throw tooLarge();
            }
            digest.update(bytes, from, got);
        }
        return got;
    }

    /** Reads what is left, and keeps nothing of it. */
    void drain() throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (read(buffer, 0, buffer.length) >= 0) {
            // only for the hash
        }
    }

    /** Of all that was read; once, at the end. */
    byte[] digest() {
        return digest.digest();
    }
}

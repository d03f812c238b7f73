package opencredit.data.ledger;

import java.nio.charset.StandardCharsets;

/**
 * The ledger's proof of a version's content, which does not reveal it: who has content and salt can check it, who lacks
 * the salt learns nothing, not even by trying every possible content.
 */
public final class Commitment {
    /** Bytes of a salt: as many as the hash has. */
    public static final int SALT_LENGTH = 32;

    private static final byte[] DOMAIN = "opencredit-record-1".getBytes(StandardCharsets.US_ASCII);

    private Commitment() {}

    /**
     * SHA-256("opencredit-record-1" ‖ salt ‖ content), 32 bytes.
     *
     * @param content RFC 8785 JSON, UTF-8
     */
    public static byte[] of(byte[] salt, byte[] content) {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("a salt has " + SALT_LENGTH + " bytes");
        }
        return Hashes.sha256(DOMAIN, salt, content);
    }
}

package opencredit.data.sign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of a {@link SigningKey}: whoever has it can check what the register signed. Safe for threads. */
public final class VerifierKey {
    /** The signature type of Ed25519 in C2SP signed-note 1.0.0. */
    private static final byte NOTE_TYPE = 1;

    private static final int LENGTH = 32;
    private static final int ID_LENGTH = 4;

    private final PublicKey key;

    VerifierKey(PublicKey key) {
        this.key = key;
    }

    /** Whether {@code signature} is this register's, of exactly these bytes. */
    public boolean isSigned(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(SigningKey.ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The key alone, 32 bytes (RFC 8032, 5.1.5). */
    public byte[] raw() {
        byte[] encoded = key.getEncoded();
        // RFC 8410, section 4: the key stands last, as it is
        return Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
    }

    /** SubjectPublicKeyInfo as PEM (RFC 7468, section 13), as OpenSSL and browsers' WebCrypto read it. */
    public String pem() {
        return Pem.block("PUBLIC KEY", key.getEncoded());
    }

    /**
     * The line by which signed notes are checked (C2SP signed-note 1.0.0, "Verifier keys").
     *
     * @param name of the register, without white space and plus signs
     */
    public String note(String name) {
        byte[] typed = ByteBuffer.allocate(1 + LENGTH).put(NOTE_TYPE).put(raw()).array();
        return name
                + '+'
                + HexFormat.of().formatHex(id(name, typed))
                + '+'
                + Base64.getEncoder().encodeToString(typed);
    }

    private static byte[] id(String name, byte[] typed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + '\n').getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(typed), ID_LENGTH);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}

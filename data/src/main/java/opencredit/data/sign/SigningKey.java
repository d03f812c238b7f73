package opencredit.data.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** The key with which the register signs what others keep: Ed25519 (RFC 8032). Safe for threads. */
public final class SigningKey {
    static final String ALGORITHM = "Ed25519";

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /** A new key as text, the form in which it is kept: PKCS #8 and the public half, both PEM (RFC 7468). */
    public static String make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return Pem.block(PRIVATE, pair.getPrivate().getEncoded())
                    + Pem.block(PUBLIC, pair.getPublic().getEncoded());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /**
     * Reads what {@link #make} made.
     *
     * @throws IllegalArgumentException when it is no such key, or its halves are not of one pair; tells nothing of it
     */
    public static SigningKey read(String pem) {
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            SigningKey read = new SigningKey(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(Pem.bytes(pem, PRIVATE))),
                    new VerifierKey(keys.generatePublic(new X509EncodedKeySpec(Pem.bytes(pem, PUBLIC)))));
            byte[] probe = PUBLIC.getBytes(StandardCharsets.US_ASCII);
            if (read.verifier.isSigned(probe, read.sign(probe))) {
                return read;
            }
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            // said below, without the parts of a key that a cause might hold
        }
        throw new IllegalArgumentException("no Ed25519 key and its public half");
    }

    /** The signature of these bytes, 64 bytes. */
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** What others check the signatures by. */
    public VerifierKey verifier() {
        return verifier;
    }
}

package opencredit.api.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Opaque cursors, each bound to its query by an HMAC: one made for another query, or by hand, is refused.
 *
 * <p>Immutable; a {@link Mac} is made for every use, since it is not safe for threads.
 */
public final class Cursors {
    /** 96 bits: nobody guesses one, and a cursor stays short. */
    private static final int SEAL = 12;

    private final SecretKeySpec key;

    /** Cursors sealed by {@code secret}; every server of one register shares it. */
    public Cursors(byte[] secret) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The cursor for {@code position} in {@code query}, the query in any canonical form. */
    public String write(String query, String position) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = ByteBuffer.allocate(SEAL + text.length)
                .put(seal(query, text))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The position in {@code cursor}; null when there is none. */
    public @Nullable String read(String query, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        byte[] sealed = decode(cursor);
        if (sealed.length > SEAL) {
            byte[] text = Arrays.copyOfRange(sealed, SEAL, sealed.length);
            if (MessageDigest.isEqual(seal(query, text), Arrays.copyOf(sealed, SEAL))) {
                return new String(text, StandardCharsets.UTF_8);
            }
        }
        throw Problem.of(ProblemType.INVALID_CURSOR);
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
    }

    private byte[] seal(String query, byte[] position) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update("opencredit-cursor-1\0".getBytes(StandardCharsets.UTF_8));
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(position), SEAL);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

package opencredit.data.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * What a browser keeps of a session: 256 random bits in base64url. Nothing says it in a log: {@link #toString} does not.
 */
public final class SessionSecret {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** Apart from the hash that is kept, so that neither tells the other. */
    private static final String OF_FORMS = "opencredit-form-1 ", OF_REGISTER = "opencredit-session-1 ";

    private final String text;

    private SessionSecret(String text) {
        this.text = text;
    }

    /** A secret that nobody has yet. */
    public static SessionSecret make(Random random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new SessionSecret(TEXT.encodeToString(bits));
    }

    /** The secret that a text is; empty where it is none. */
    public static Optional<SessionSecret> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionSecret(text)) : Optional.empty();
    }

    /** As the cookie has it. */
    public String text() {
        return text;
    }

    /** What the register keeps of it: SHA-256. Nobody finds 256 random bits by trying. */
    public byte[] hash() {
        return digest(OF_REGISTER);
    }

    /** What every form of the session carries: pages show it, and nobody finds the secret by it. */
    public String formToken() {
        return TEXT.encodeToString(digest(OF_FORMS));
    }

    /** Whether a form carries this session's token; takes the same time wherever they differ. */
    public boolean isTokenOf(String sent) {
        return MessageDigest.isEqual(
                formToken().getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] digest(String use) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((use + text).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "session";
    }
}

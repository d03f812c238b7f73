package opencredit.data.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as its holder has it: {@code ock_<public id>_<secret><check>}. The secret is 256 random bits. The check is a CRC-32
 * of all before it, so that scanners for secrets know a key from a word, and nobody asks the database for a mistyped one.
 * Nothing says a key in a log: {@link #toString} is the public id.
 */
public final class KeyText {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int BITS = 256;
    /** As many digits of 62 as 256 and 32 bits take. */
    private static final int SECRET_LENGTH = 43, CHECK_LENGTH = 6;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz", ID_DIGITS = LETTERS + "0123456789";
    /** 61 bits: no two keys of one register ever meet. */
    private static final int ID_LENGTH = 12;

    private static final Pattern FORM =
            Pattern.compile("ock_([a-z][a-z0-9]{11})_[0-9A-Za-z]{" + (SECRET_LENGTH + CHECK_LENGTH) + "}");

    private final String id;
    private final String text;

    private KeyText(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** A key that nobody has yet. */
    public static KeyText make(Random random) {
        StringBuilder id = new StringBuilder().append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        while (id.length() < ID_LENGTH) {
            id.append(ID_DIGITS.charAt(random.nextInt(ID_DIGITS.length())));
        }
        String start = "ock_" + id + "_" + digits(new BigInteger(BITS, random), SECRET_LENGTH);
        return new KeyText(id.toString(), start + check(start));
    }

    /** The key that a text is; empty where it is none, or is mistyped. */
    public static Optional<KeyText> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? checked(form) : Optional.empty();
    }

    /** All keys that stand somewhere in a text, in their order. */
    public static List<KeyText> within(String text) {
        Matcher form = FORM.matcher(text);
        List<KeyText> keys = new ArrayList<>();
        for (int from = 0; form.find(from); from = form.start() + 1) {
            checked(form).ifPresent(keys::add);
        }
        return keys;
    }

    private static Optional<KeyText> checked(Matcher form) {
        String text = form.group();
        int end = text.length() - CHECK_LENGTH;
        return text.substring(end).equals(check(text.substring(0, end)))
                ? Optional.of(new KeyText(form.group(1), text))
                : Optional.empty();
    }

    private static String check(String start) {
        CRC32 crc = new CRC32();
        crc.update(start.getBytes(StandardCharsets.US_ASCII));
        return digits(BigInteger.valueOf(crc.getValue()), CHECK_LENGTH);
    }

    private static String digits(BigInteger number, int length) {
        StringBuilder digits = new StringBuilder(length);
        BigInteger left = number;
        for (int digit = 0; digit < length; digit++) {
            BigInteger[] divided = left.divideAndRemainder(BASE);
            digits.append(DIGITS.charAt(divided[1].intValue()));
            left = divided[0];
        }
        return digits.reverse().toString();
    }

    /** The public part. */
    public String id() {
        return id;
    }

    /** All of it: shown once to whoever made it, and to nobody else. */
    public String secret() {
        return text;
    }

    /** What is kept of it. Nobody finds 256 random bits by trying, so no slow hash is needed. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}

package opencredit.data.subject;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The unified social credit code, GB 32100-2015. */
public final class CreditCode {
    /** GB 32100-2015, table 1: no I, O, S, V, Z; a character's value is its index. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** GB/T 17710: powers of 3 modulo 31. */
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    /** GB 11714, for characters 9 to 16. */
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private static final Set<String> REGIONS_LIKE_BIRTH_YEARS =
            Set.of("110119", "120119", "310119", "310120", "500119", "500120");
    private static final int LENGTH = 18;

    private static final String PUBLIC_BODY = "1";

    /** What a spreadsheet, which keeps 15 digits of a number, writes for the last three of 18. */
    private static final String LOST_DIGITS = "000";

    private static final byte[] VALUES = new byte['Z' + 1];

    static {
        for (int character = 0; character < VALUES.length; character++) {
            VALUES[character] = (byte) ALPHABET.indexOf(character);
        }
    }

    private CreditCode() {}

    /**
     * Reads a code as submitted. A failing check character is flagged and the code kept, though it identifies nobody; what
     * cannot be a code, or is not the whole of one, is dropped.
     */
    public static Reading read(String submitted) {
        String code = normalise(submitted);
        if (Placeholder.isIn(code)) {
            return new Reading(null, List.of("placeholder"), null);
        }
        if (!isOfAlphabet(code)) {
            return new Reading(null, List.of("not-a-code"), suggestion(code));
        }
        if (code.endsWith(LOST_DIGITS) && !(isValid(code) && hasValidOrganisationCode(code))) {
            return new Reading(null, List.of("digits-lost"), null);
        }
        List<String> flags = new ArrayList<>(2);
        if (checkCharacter(code) != code.charAt(LENGTH - 1)) {
            flags.add("check-character");
        }
        if (!hasValidOrganisationCode(code)) {
            flags.add("organisation-code");
        }
        return new Reading(code, List.copyOf(flags), null);
    }

    /**
     * Whether 18 characters of the alphabet carry the right check character. Only such a code identifies somebody: another
     * may be two bodies' at once, each with a mistake of its own.
     */
    public static boolean isValid(String code) {
        return isOfAlphabet(code) && checkCharacter(code) == code.charAt(LENGTH - 1);
    }

    /**
     * Whether a code was given by the office for public bodies (机构编制), which registers organs of state and institutions:
     * the register department 1 of GB 32100-2015, table 1.
     */
    public static boolean isOfPublicBody(String code) {
        return code.startsWith(PUBLIC_BODY);
    }

    /** The check character of the first 17 characters (GB/T 17710). */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += value(first17.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Whether characters 9 to 17 are an organisation code with the right check character (GB 11714). */
    public static boolean hasValidOrganisationCode(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return code.charAt(16) == "0X987654321".charAt(sum % 11);
    }

    /**
     * Whether an 18-digit code that could be an identity number names a county that exists: Yanqing, Jizhou, Nanhui,
     * Fengxian, Nanchuan and Bishan alone have 19 or 20 where an identity number has the birth year's first digits.
     */
    public static boolean hasKnownRegionLikeBirthYear(String code) {
        return REGIONS_LIKE_BIRTH_YEARS.contains(code.substring(2, 8));
    }

    /** Trimmed and without inner white space, half width, upper case. */
    public static String normalise(String submitted) {
        if (isNormal(submitted)) {
            return submitted;
        }
        String narrow = Normalizer.normalize(submitted, Normalizer.Form.NFKC);
        StringBuilder code = new StringBuilder(LENGTH);
        narrow.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .forEach(code::appendCodePoint);
        return code.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isNormal(String submitted) {
        for (int i = 0; i < submitted.length(); i++) {
            char character = submitted.charAt(i);
            if (!(character >= '0' && character <= '9' || character >= 'A' && character <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfAlphabet(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (value(code.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The character's value, or -1 of one that no code has. */
    static int value(char character) {
        return character < VALUES.length ? VALUES[character] : -1;
    }

    private static @Nullable String suggestion(String code) {
        String repaired = code.replace('O', '0').replace('I', '1');
        return isValid(repaired) ? repaired : null;
    }

    /**
     * What was read.
     *
     * @param code normalised: trimmed, half width, upper case; null when dropped
     * @param flags of {@code check-character}, {@code organisation-code}, {@code not-a-code}, {@code placeholder},
     *     {@code digits-lost}
     * @param suggestion the valid code that O for 0 or I for 1 hid, or null
     */
    public record Reading(
            @Nullable String code,
            List<String> flags,
            @Nullable String suggestion) {}
}

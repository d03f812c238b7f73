package opencredit.data.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The unified social credit code, GB 32100-2015. */
public final class CreditCode {

    private CreditCode() {}

    /** Reads a code as submitted. A failing check character is flagged and the code kept; what cannot be one is dropped. */
    public static Reading read(String submitted) {
        throw new UnsupportedOperationException();
    }

    /** Whether 18 characters of the alphabet carry the right check character. */
    public static boolean isValid(String code) {
        throw new UnsupportedOperationException();
    }

    /** The check character of the first 17 characters (GB/T 17710). */
    public static char checkCharacter(String first17) {
        throw new UnsupportedOperationException();
    }

    /**
     * What was read.
     *
     * @param code normalised: trimmed, half width, upper case; null when dropped
     * @param flags of {@code check-character}, {@code organisation-code}, {@code not-a-code}, {@code placeholder}
     * @param suggestion the valid code that O for 0 or I for 1 hid, or null
     */
    public record Reading(
            @Nullable String code,
            List<String> flags,
            @Nullable String suggestion) {}
}

package opencredit.api.http;

import java.util.Locale;
import java.util.UUID;
import opencredit.data.subject.PersonalNumbers;

/** Parameters in the path. What is no id, code or name is as unknown as one that was never given. */
public final class Paths {
    private static final int UUID_LENGTH = 36;

    private Paths() {}

    /** The record's id. */
    public static UUID id(Asked asked) {
        String text = asked.inPath("id");
        if (text.length() == UUID_LENGTH) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException notAnId) {
                // answered below
            }
        }
        throw unknown(text, ProblemType.UNKNOWN_RECORD);
    }

    /** The subject's code, in upper case. */
    public static String code(Asked asked) {
        String text = asked.inPath("code").strip();
        refuseIdentityNumber(text);
        return text.toUpperCase(Locale.ROOT);
    }

    /** The problem of something that is not there; an identity number is a problem of its own. */
    public static Problem unknown(String text, ProblemType type) {
        return Problem.of(PersonalNumbers.holdsIdentityNumber(text) ? ProblemType.PERSONAL_NUMBER : type);
    }

    private static void refuseIdentityNumber(String text) {
        if (PersonalNumbers.holdsIdentityNumber(text)) {
            throw Problem.of(ProblemType.PERSONAL_NUMBER);
        }
    }
}

package opencredit.api.query;

import java.util.UUID;
import opencredit.api.http.Request;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.data.subject.CreditCode;

/** Parameters in the path. A malformed id, code or name counts as unknown. */
public final class Paths {
    private static final int UUID_LENGTH = 36;

    private Paths() {}

    /** The record's id. */
    public static UUID id(Request request) {
        String text = request.inPath("id");
        if (text.length() == UUID_LENGTH) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException notAnId) {
                // answered below
            }
        }
        throw unknown(text, ProblemType.UNKNOWN_RECORD);
    }

    /** The subject's code: half width, upper case and without spaces, however a letter or another page wrote it. */
    public static String code(Request request) {
        String code = CreditCode.normalise(request.inPath("code"));
        refuseIdentityNumber(code);
        return code;
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

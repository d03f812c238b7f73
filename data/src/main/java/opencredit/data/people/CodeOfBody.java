package opencredit.data.people;

import java.util.List;
import opencredit.data.people.number.PersonalNumbers;
import opencredit.data.subject.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A credit code of a body that is no person. A number of a person in its column is dropped.
 *
 * @param flags without the field's name
 */
public record CodeOfBody(
        @Nullable String code, List<String> flags, @Nullable String suggestion) {

    public static CodeOfBody read(String cell) {
        CreditCode.Reading reading = CreditCode.read(cell);
        if (isPersonal(cell, reading)) {
            return new CodeOfBody(null, List.of("masked-number"), null);
        }
        return new CodeOfBody(reading.code(), reading.flags(), reading.suggestion());
    }

    /**
     * Whether a cell for a credit code holds a number of a person. A valid code is not taken for a card, a
     * phone or a mistyped identity number.
     *
     * @param reading of the cell
     */
    static boolean isPersonal(String cell, CreditCode.Reading reading) {
        if (PersonalNumbers.holdsIdentityNumber(cell)) {
            return true;
        }
        String code = reading.code();
        boolean isValid = code != null && CreditCode.isValid(code);
        return !isValid && (PersonalNumbers.isIn(cell) || PersonalNumbers.isLikeIdentityNumber(cell));
    }
}

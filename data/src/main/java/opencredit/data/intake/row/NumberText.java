package opencredit.data.intake.row;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers that a spreadsheet or JSON stores as numbers, as a reader sees them: 1.0E9 is 1000000000. One of 16 digits and
 * more has lost its last ones, and is written as spreadsheets show it, 9.13713006999990E+17, lest it be taken for whole.
 */
public final class NumberText {
    /** What a double keeps, and all that a spreadsheet shows: 0.30000000000000004 is 0.3. */
    private static final int DIGITS = 15;

    private static final MathContext SHOWN = new MathContext(DIGITS);

    /** A longer or larger number is no number of a real table, and writing it out could fill the memory. */
    private static final int LONGEST = 40;

    private NumberText() {}

    public static String plain(String raw) {
        if (isInteger(raw)) {
            return raw.length() <= DIGITS ? raw : shortened("", raw);
        }
        if (raw.length() > LONGEST) {
            return raw;
        }
        try {
            BigDecimal number = new BigDecimal(raw);
            return Math.abs((long) number.scale()) > LONGEST ? raw : shown(number);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static String shown(BigDecimal number) {
        if (number.precision() - number.scale() > DIGITS) {
            return shortened(
                    number.signum() < 0 ? "-" : "", number.abs().toBigInteger().toString());
        }
        BigDecimal rounded = number.scale() > 0 ? number.round(SHOWN) : number;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String shortened(String sign, String digits) {
        return sign + digits.charAt(0) + "." + digits.substring(1, DIGITS) + "E+" + (digits.length() - 1);
    }

    private static boolean isInteger(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) < '0' || raw.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}

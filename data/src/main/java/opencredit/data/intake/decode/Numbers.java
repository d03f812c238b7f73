package opencredit.data.intake.decode;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers that a spreadsheet or JSON stores as numbers, as a reader sees them: 1.0E9 is 1000000000. */
public final class Numbers {
    /** What a double keeps, and all that a spreadsheet shows: 0.30000000000000004 is 0.3. */
    private static final MathContext SHOWN = new MathContext(15);

    /** A longer or larger number is no number of a real table, and writing it out could fill the memory. */
    private static final int LONGEST = 40;

    private Numbers() {}

    public static String plain(String raw) {
        if (isShortInteger(raw) || raw.length() > LONGEST) {
            return raw;
        }
        try {
            BigDecimal number = new BigDecimal(raw);
            if (Math.abs((long) number.scale()) > LONGEST) {
                return raw;
            }
            return shown(number);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static String shown(BigDecimal number) {
        BigDecimal rounded = number.scale() > 0 ? number.round(SHOWN) : number;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static boolean isShortInteger(String raw) {
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) < '0' || raw.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}

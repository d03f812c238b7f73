package opencredit.data.intake.cells;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of digits only that went through a spreadsheet: 20190012.0 and 1.0E9 are whole and are undone. 1.23457E+11 is what
 * a spreadsheet shows of a number too wide for its column, and of what has 16 digits and more it keeps 15: their last digits
 * are lost.
 */
public final class StoredNumbers {
    private static final Pattern POINT_ZERO = Pattern.compile("\\d+\\.0");
    private static final Pattern POWER = Pattern.compile("(\\d)(?:\\.(\\d+))?[eE](\\+?)(\\d{1,2})");

    /** What a spreadsheet keeps. */
    private static final int DIGITS = 15;

    /** Longer is no number of a table. */
    private static final int LONGEST = 24;

    private StoredNumbers() {}

    /** Whether the cell shows the beginning of a number whose last digits nobody knows. */
    public static boolean hasLostDigits(String cell) {
        String text = cell.strip();
        if (!mayBe(text)) {
            return false;
        }
        Matcher power = POWER.matcher(text);
        return power.matches()
                ? isCut(power)
                : text.length() > DIGITS + 2 && POINT_ZERO.matcher(text).matches();
    }

    private static boolean isCut(Matcher power) {
        int digits = Integer.parseInt(power.group(4)) + 1;
        String fraction = power.group(2) == null ? "" : power.group(2);
        // spreadsheets write the plus, and as many digits as the column is wide; Java writes none, and every digit
        boolean isShown = !power.group(3).isEmpty() && fraction.length() < digits - 1;
        return digits > DIGITS || isShown;
    }

    static String undo(String text) {
        if (!mayBe(text) || hasLostDigits(text)) {
            return text;
        }
        if (!POINT_ZERO.matcher(text).matches() && !POWER.matcher(text).matches()) {
            return text;
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() <= 0 ? number.toPlainString() : text;
    }

    private static boolean mayBe(String text) {
        return text.length() > 2
                && text.length() <= LONGEST
                && Character.isDigit(text.charAt(0))
                && (text.indexOf('.') >= 0 || text.indexOf('E') >= 0 || text.indexOf('e') >= 0);
    }
}

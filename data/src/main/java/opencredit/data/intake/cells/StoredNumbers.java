package opencredit.data.intake.cells;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Document numbers of digits only that went through a spreadsheet and came out as 20190012.0 or 1.0E9. */
final class StoredNumbers {
    /** Up to 1E19: no document number of digits only is longer. */
    private static final Pattern STORED = Pattern.compile("\\d+\\.0|\\d(?:\\.\\d+)?[eE]\\+?1?\\d");

    private StoredNumbers() {}

    static String undo(String text) {
        boolean mayBe = text.length() > 2 && text.length() <= 24 && Character.isDigit(text.charAt(0));
        if (!mayBe || (text.indexOf('.') < 0 && text.indexOf('E') < 0 && text.indexOf('e') < 0)) {
            return text;
        }
        if (!STORED.matcher(text).matches()) {
            return text;
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() <= 0 ? number.toPlainString() : text;
    }
}

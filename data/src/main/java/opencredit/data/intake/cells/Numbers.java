package opencredit.data.intake.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers that are no money: 1,234, １２, 12.0 as spreadsheets store it, 98.5%. A comma counts only between thousands. */
public final class Numbers {
    /** Fifteen digits are whole in every reader of JSON, and more than any table has. */
    private static final String DIGITS = "(?:\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})";

    private static final Pattern WHOLE = Pattern.compile(DIGITS + "(?:\\.0{1,15})?");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?" + DIGITS + "(?:\\.\\d{1,30})?");

    /** How far behind the last decimal a spreadsheet's arithmetic leaves its traces, which are no rounding. */
    private static final int TRACES = 4;

    private Numbers() {}

    /** A whole number from zero on. */
    public static Reading<Long> whole(String cell) {
        String text = stripped(cell);
        if (!WHOLE.matcher(text).matches()) {
            return new Reading<>(null, "broken-number");
        }
        int point = text.indexOf('.');
        String digits = point < 0 ? text : text.substring(0, point);
        return new Reading<>(Long.parseLong(digits.replace(",", "")), null);
    }

    /** A number with exactly so many decimals; a sign for percent is dropped, for the column says what its numbers are. */
    public static Reading<String> decimal(String cell, int decimals) {
        String text = stripped(cell);
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        if (!DECIMAL.matcher(number).matches()) {
            return new Reading<>(null, "broken-number");
        }
        BigDecimal exact = new BigDecimal(number.replace(",", ""));
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
        boolean isSame = rounded.subtract(exact).abs().compareTo(BigDecimal.valueOf(1, decimals + TRACES)) < 0;
        return new Reading<>(rounded.toPlainString(), isSame ? null : "rounded");
    }

    /** A space between digits, or a line's end, parts two numbers, but between thousands. */
    private static String stripped(String cell) {
        String text = Texts.halfWidth(cell).replace('−', '-').replaceAll("(?<=\\d) (?=\\d{3}(?!\\d))", ",");
        return text.replaceAll("(?<!\\d) | (?!\\d)", "");
    }

    /**
     * @param value null when it could not be read
     * @param flag of {@code broken-number}, {@code rounded}, or null
     */
    public record Reading<T>(@Nullable T value, @Nullable String flag) {}
}

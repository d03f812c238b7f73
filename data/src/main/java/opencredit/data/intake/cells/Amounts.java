package opencredit.data.intake.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.dataset.FieldType.Unit;
import opencredit.data.text.Han;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money: 2, 2.00, 1,234.5, ￥30000, 3万元, 30000元, 贰万元整, 123元1角1分, in full width or not, exactly. What is
 * about so much, at least, at most or from one amount to another is none, and so are two amounts that differ.
 */
public final class Amounts {

    /** A hundred million times ten thousand yuan: more than any fine, still far below a mistake in the unit times two. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    /** No amount is longer, and the number parser would take megabytes. */
    private static final int LONGEST = 80;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})");

    /** A comma or a space is no part of a number but between thousands: two amounts are not one. */
    private static final Pattern GROUPED = Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{3}|[ ]\\d{3})+(?![\\d,])");

    private static final Pattern APART = Pattern.compile("\\d[ \\n\\t]+[.\\d]");

    /** 2.0000万元（大写：贰万元整）: the same amount again, in the other numerals. */
    private static final Pattern TWICE = Pattern.compile("(.+?)[(](?:大写|小写)?:?([^()]+)[)]");

    private static final Pattern BEFORE =
            Pattern.compile("^(?:(?:并?处以?|决定)?罚款|罚金|金额|[(]?人民币[)]?|[(]?大写[)]?|RMB|CNY|[¥￥]|:)");

    /** What names the yuan and stands apart from a unit: in a column of ten thousands ￥10000 may be that many of either. */
    private static final Pattern OF_YUAN = Pattern.compile("[¥￥]|RMB|CNY|人民币");

    private static final String UNITS = "元圆圓万萬亿億角分";

    private static final Pattern BEHIND = Pattern.compile("(?:人民币|RMB|CNY|[(]人民币[)])$");

    private Amounts() {}

    /** @param unit what the column states amounts in; a unit in the cell itself comes first */
    public static Reading read(String cell, Unit unit) {
        if (cell.length() > LONGEST) {
            return new Reading(null, "broken-amount");
        }
        if (StoredNumbers.hasLostDigits(cell)) {
            return new Reading(null, "implausible-amount");
        }
        String text = stripped(cell);
        boolean isOfYuan = unit != Unit.YUAN
                && !Han.holdsAny(cell, UNITS)
                && OF_YUAN.matcher(Texts.halfWidth(cell)).find();
        return isOfYuan ? flagged(twice(text, Unit.YUAN)) : twice(text, unit);
    }

    /** Read in the cell's own unit, for somebody to look at. */
    private static Reading flagged(Reading reading) {
        return reading.flag() == null ? new Reading(reading.yuan(), "unit-doubtful") : reading;
    }

    private static Reading twice(String text, Unit unit) {
        Matcher twice = TWICE.matcher(text);
        if (!twice.matches()) {
            return once(text, unit);
        }
        Reading reading = once(twice.group(1), unit);
        Reading again = once(stripped(twice.group(2)), unit);
        boolean isSame =
                reading.yuan() != null && again.yuan() != null && reading.yuan().compareTo(again.yuan()) == 0;
        return isSame ? reading : new Reading(null, "broken-amount");
    }

    private static Reading once(String text, Unit unit) {
        Optional<Unit> written = Unit.ending(text);
        if (written.isPresent()) {
            return number(text, text.length() - written.get().word().length(), written.get());
        }
        // 3万 is 3万元
        Optional<Unit> large = Unit.ending(text + "元").filter(each -> each != Unit.YUAN);
        return large.isPresent() ? number(text, text.length() - 1, large.get()) : number(text, text.length(), unit);
    }

    private static Reading number(String text, int length, Unit unit) {
        String digits = text.substring(0, length);
        if (NUMBER.matcher(digits).matches()) {
            return yuan(new BigDecimal(digits).scaleByPowerOfTen(unit.powerOfTen()));
        }
        boolean isBare = length == text.length();
        Optional<BigDecimal> words = isBare ? AmountWords.read(text, unit) : AmountWords.read(text, Unit.YUAN);
        return words.map(Amounts::yuan).orElseGet(() -> new Reading(null, "broken-amount"));
    }

    private static Reading yuan(BigDecimal yuan) {
        if (yuan.signum() < 0) {
            return new Reading(null, "negative-amount");
        }
        if (yuan.compareTo(MOST) > 0) {
            return new Reading(null, "implausible-amount");
        }
        BigDecimal rounded = yuan.setScale(2, RoundingMode.HALF_UP);
        return new Reading(rounded, isSame(rounded, yuan) ? null : "rounded");
    }

    /** What a spreadsheet's arithmetic adds in the fifteenth digit is no rounding. */
    private static boolean isSame(BigDecimal rounded, BigDecimal yuan) {
        return rounded.subtract(yuan).abs().compareTo(BigDecimal.valueOf(1, 6)) < 0;
    }

    private static String stripped(String cell) {
        if (isDecimal(cell)) {
            return cell;
        }
        String grouped = GROUPED.matcher(Texts.halfWidth(cell))
                .replaceAll(number -> number.group().replaceAll("[ ,]", ""));
        String text = APART.matcher(grouped).find() ? grouped : grouped.replaceAll("[ \\n\\t]", "");
        String before;
        do {
            before = text;
            text = BEHIND.matcher(BEFORE.matcher(text).replaceFirst("")).replaceFirst("");
        } while (!text.equals(before));
        return text;
    }

    /** Whether it is nothing but digits and points, as nearly every amount is. */
    private static boolean isDecimal(String cell) {
        for (int at = 0; at < cell.length(); at++) {
            char each = cell.charAt(at);
            if (each != '.' && (each < '0' || each > '9')) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param yuan two decimals, or null when it could not be read
     * @param flag of {@code broken-amount}, {@code negative-amount}, {@code implausible-amount}, {@code rounded},
     *     {@code unit-doubtful}, or null
     */
    public record Reading(
            @Nullable BigDecimal yuan, @Nullable String flag) {}
}

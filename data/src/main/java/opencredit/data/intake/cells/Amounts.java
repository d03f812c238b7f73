package opencredit.data.intake.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import opencredit.data.dataset.FieldType.Unit;
import org.jspecify.annotations.Nullable;

/** Amounts of money: 2, 2.00, 1,234.5, ￥30000, 3万元, 30000元, in full width or not, exactly. */
public final class Amounts {

    /** A hundred million times ten thousand yuan: more than any fine, still far below a mistake in the unit times two. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    /** No amount is longer, and the number parser would take megabytes. */
    private static final int LONGEST = 40;

    private Amounts() {}

    /** @param unit what the column states amounts in; a unit in the cell itself comes first */
    public static Reading read(String cell, Unit unit) {
        String text = stripped(cell);
        Optional<Unit> written = Unit.ending(text);
        if (written.isPresent()) {
            return number(text.substring(0, text.length() - written.get().word().length()), written.get());
        }
        // 3万 is 3万元
        Optional<Unit> large = Unit.ending(text + "元").filter(each -> each != Unit.YUAN);
        return large.isPresent() ? number(text.substring(0, text.length() - 1), large.get()) : number(text, unit);
    }

    private static Reading number(String digits, Unit unit) {
        if (!isNumber(digits)) {
            return new Reading(null, "broken-amount");
        }
        BigDecimal yuan = new BigDecimal(digits).scaleByPowerOfTen(unit.powerOfTen());
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
        StringBuilder kept = new StringBuilder(cell.length());
        String text = Texts.halfWidth(cell);
        for (int at = 0; at < text.length(); at++) {
            if (" ,¥￥\n\t".indexOf(text.charAt(at)) < 0) {
                kept.append(text.charAt(at));
            }
        }
        return withoutPrefix(withoutPrefix(kept.toString(), "人民币"), "RMB");
    }

    private static String withoutPrefix(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        int points = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            digits += each >= '0' && each <= '9' ? 1 : 0;
            points += each == '.' ? 1 : 0;
        }
        boolean signed = text.startsWith("-") || text.startsWith("+");
        return digits > 0
                && points <= 1
                && text.length() <= LONGEST
                && digits + points + (signed ? 1 : 0) == text.length();
    }

    /**
     * @param yuan two decimals, or null when it could not be read
     * @param flag of {@code broken-amount}, {@code negative-amount}, {@code implausible-amount}, {@code rounded}, or null
     */
    public record Reading(
            @Nullable BigDecimal yuan, @Nullable String flag) {}
}

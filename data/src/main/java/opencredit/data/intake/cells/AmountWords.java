package opencredit.data.intake.cells;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.dataset.FieldType.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Amounts with words in them: 贰万元整, 五千元, 5千元, 123元1角1分, 伍拾万零贰佰元伍角. Units that a column has no need to name,
 * such as 角 and 分, may only follow in their order.
 */
final class AmountWords {
    private static final Pattern PARTS = Pattern.compile(
            "(?<yuan>[^元圆圓角分整正]+?)(?:(?<unit>[元圆圓])(?:(?<jiao>零?[^元圆圓角分整正])角)?(?:(?<fen>零?[^元圆圓角分整正])分)?)?[整正]?");

    /** Less than a yuan. */
    private static final Pattern SMALL =
            Pattern.compile("(?:(?<jiao>[^元圆圓角分整正])角(?:(?<fen>[^元圆圓角分整正])分)?|(?<only>[^元圆圓角分整正]{1,3})分)[整正]?");

    /** In a column of ten thousands nobody knows whether 五千 means that many yuan or that many ten thousands. */
    private static final Pattern AMBIGUOUS = Pattern.compile(".*[百佰千仟]");

    private AmountWords() {}

    /** The amount in yuan; empty for what is no amount, or more than one. */
    static Optional<BigDecimal> read(String text, Unit column) {
        Matcher small = SMALL.matcher(text);
        if (small.matches()) {
            return small.group("only") == null
                    ? sum(BigDecimal.ZERO, small)
                    : Numeral.read(small.group("only")).map(fen -> fen.movePointLeft(2));
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String number = parts.group("yuan");
        if (parts.group("unit") != null || isLarge(number)) {
            return Numeral.read(number)
                    .flatMap(yuan -> parts.group("unit") == null ? Optional.of(yuan) : sum(yuan, parts));
        }
        boolean isAmbiguous = column != Unit.YUAN && AMBIGUOUS.matcher(number).matches();
        return isAmbiguous
                ? Optional.empty()
                : Numeral.read(number).map(value -> value.scaleByPowerOfTen(column.powerOfTen()));
    }

    /** 三万五千 has its own unit, whatever the column's. */
    private static boolean isLarge(String number) {
        return number.chars().anyMatch(each -> "万萬亿億".indexOf(each) >= 0);
    }

    private static Optional<BigDecimal> sum(BigDecimal yuan, Matcher parts) {
        boolean hasFraction = yuan.stripTrailingZeros().scale() > 0;
        boolean hasParts = parts.group("jiao") != null || parts.group("fen") != null;
        if (hasFraction && hasParts) {
            return Optional.empty();
        }
        return tenth(parts.group("jiao"), 1)
                .flatMap(jiao ->
                        tenth(parts.group("fen"), 2).map(fen -> yuan.add(jiao).add(fen)));
    }

    /** One digit, after a 零 that only separates. */
    private static Optional<BigDecimal> tenth(@Nullable String digit, int places) {
        if (digit == null) {
            return Optional.of(BigDecimal.ZERO);
        }
        int value = Numeral.digit(digit.charAt(digit.length() - 1));
        return value < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(value, places));
    }
}

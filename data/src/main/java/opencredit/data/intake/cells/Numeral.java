package opencredit.data.intake.cells;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number in Chinese words, capital or everyday, with Arabic digits among them or not: 壹拾万零叁仟, 两千零五十, 5千万, 3万5000,
 * 一点五亿. Multipliers fall from left to right, and a digit without one stands last, behind 零 or 十: nobody knows for certain
 * whether 三万五 is 35,000.
 */
final class Numeral {
    private static final Pattern ARABIC = Pattern.compile("\\d{1,15}(?:\\.\\d{1,15})?");

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private Numeral() {}

    /** Empty for a text that is not, or not for certain, a number. */
    static Optional<BigDecimal> read(String text) {
        int large = Math.max(text.lastIndexOf('亿'), text.lastIndexOf('億'));
        return large < 0 ? below(text) : split(text, large, HUNDRED_MILLION);
    }

    private static Optional<BigDecimal> below(String text) {
        int large = Math.max(text.lastIndexOf('万'), text.lastIndexOf('萬'));
        return large < 0 ? section(text) : split(text, large, TEN_THOUSAND);
    }

    /** So many times the unit, and what is left over: less than the unit, and without a fraction before it. */
    private static Optional<BigDecimal> split(String text, int at, BigDecimal unit) {
        Optional<BigDecimal> times =
                below(text.substring(0, at)).filter(number -> number.signum() > 0 && number.compareTo(unit) < 0);
        String rest = text.substring(at + 1);
        if (rest.isEmpty() || times.isEmpty()) {
            return times.map(number -> number.multiply(unit));
        }
        return rest(rest, unit)
                .filter(left -> isWhole(times.get()) && left.compareTo(unit) < 0)
                .map(left -> times.get().multiply(unit).add(left));
    }

    private static Optional<BigDecimal> rest(String rest, BigDecimal unit) {
        return isOpen(rest, unit) ? Optional.empty() : below(rest).filter(left -> left.signum() > 0 && isWhole(left));
    }

    /** 三万五 and 一亿五千 may be short for 三万五千 and 一亿五千万; 零 says that they are not, and so do all the digits. */
    private static boolean isOpen(String rest, BigDecimal unit) {
        if (digit(rest.charAt(0)) == 0) {
            return false;
        }
        boolean isArabic = rest.chars().allMatch(each -> each >= '0' && each <= '9');
        if (isArabic) {
            return rest.length() < unit.precision() - 1;
        }
        return rest.length() == 1
                || unit.compareTo(HUNDRED_MILLION) == 0 && rest.indexOf('万') < 0 && rest.indexOf('萬') < 0;
    }

    /** Up to 9999 in words, or any number in digits, perhaps times ten, a hundred or a thousand. */
    private static Optional<BigDecimal> section(String text) {
        int point = text.indexOf('点');
        if (point > 0) {
            return decimal(text, point);
        }
        int multiplied = text.isEmpty() ? 1 : multiplier(text.charAt(text.length() - 1));
        String digits = multiplied == 1 ? text : text.substring(0, text.length() - 1);
        return ARABIC.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits).multiply(BigDecimal.valueOf(multiplied)))
                : thousands(text);
    }

    private static Optional<BigDecimal> thousands(String text) {
        int sum = 0;
        int last = 10_000;
        int at = 0;
        while (at < text.length()) {
            boolean isAfterZero = isZero(text, at);
            at += isAfterZero ? 1 : 0;
            int digit = at < text.length() ? digit(text.charAt(at)) : -1;
            // ten alone is one ten
            boolean isTen = digit < 0 && last == 10_000 && at < text.length() && multiplier(text.charAt(at)) == 10;
            int next = isTen ? at : at + 1;
            int multiplier = next < text.length() ? multiplier(text.charAt(next)) : 1;
            boolean isOpen = multiplier == 1 && last > 10 && last < 10_000 && !isAfterZero;
            if (digit < 0 && !isTen || multiplier >= last || isOpen) {
                return Optional.empty();
            }
            sum += (isTen ? 1 : digit) * multiplier;
            last = multiplier;
            at = multiplier == 1 ? next : next + 1;
        }
        return last == 10_000 ? Optional.empty() : Optional.of(BigDecimal.valueOf(sum));
    }

    /** A zero that only separates: something follows. */
    private static boolean isZero(String text, int at) {
        return text.length() > at + 1 && digit(text.charAt(at)) == 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** 一点五: digits one by one behind the point. */
    private static Optional<BigDecimal> decimal(String text, int point) {
        StringBuilder digits = new StringBuilder("0.");
        for (int at = point + 1; at < text.length(); at++) {
            int digit = digit(text.charAt(at));
            if (digit < 0) {
                return Optional.empty();
            }
            digits.append(digit);
        }
        return point + 1 == text.length()
                ? Optional.empty()
                : section(text.substring(0, point)).map(whole -> whole.add(new BigDecimal(digits.toString())));
    }

    private static int multiplier(char each) {
        if (ChineseNumerals.isTen(each)) {
            return 10;
        }
        return switch (each) {
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            default -> 1;
        };
    }

    /** The value of a digit of any kind, or -1. */
    static int digit(char each) {
        return each >= '0' && each <= '9' ? each - '0' : ChineseNumerals.digit(each);
    }
}

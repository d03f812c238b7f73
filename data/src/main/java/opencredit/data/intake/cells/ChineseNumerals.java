package opencredit.data.intake.cells;

import java.util.List;

/** Chinese digits, everyday and capital, and numbers written digit by digit with them: 二〇一八, 贰零贰陆, 二十一. */
public final class ChineseNumerals {
    /** The digits of each value, from zero to nine. */
    private static final List<String> DIGITS =
            List.of("零〇○", "一壹弌", "二贰貳弐两兩", "三叁參叄参弎", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖");

    private static final String TENS = "十拾";

    /** Any digit, as a class of a regular expression. */
    public static final String DIGIT = "[" + String.join("", DIGITS) + "]";

    /** Any digit or ten. */
    public static final String DIGIT_OR_TEN = "[" + String.join("", DIGITS) + TENS + "]";

    private ChineseNumerals() {}

    /** The value of a Chinese digit, or -1. */
    static int digit(char each) {
        for (int digit = 0; digit < DIGITS.size(); digit++) {
            if (DIGITS.get(digit).indexOf(each) >= 0) {
                return digit;
            }
        }
        return -1;
    }

    static boolean isTen(char each) {
        return TENS.indexOf(each) >= 0;
    }

    /** Each run of numerals as Arabic digits; ten may stand inside a run, as in 二十一. */
    public static String toDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (isTen(each)) {
                digits.append(isDigit(text, at - 1) ? "" : "1").append(isDigit(text, at + 1) ? "" : "0");
            } else {
                int digit = digit(each);
                digits.append(digit < 0 ? String.valueOf(each) : String.valueOf(digit));
            }
        }
        return digits.toString();
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && digit(text.charAt(at)) >= 0;
    }
}

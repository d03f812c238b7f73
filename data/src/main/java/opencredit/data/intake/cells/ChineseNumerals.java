package opencredit.data.intake.cells;

/** Dates written out, as decisions sign them: 二〇一八年四月十一日. */
final class ChineseNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumerals() {}

    static boolean isDigit(char each) {
        return value(each) >= 0;
    }

    /** Each run of numerals as Arabic digits; ten may stand inside a run, as in 二十一. */
    static String toDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '十') {
                digits.append(isNumeral(text, at - 1) ? "" : "1").append(isNumeral(text, at + 1) ? "" : "0");
            } else {
                digits.append(isDigit(each) ? String.valueOf(value(each)) : String.valueOf(each));
            }
        }
        return digits.toString();
    }

    private static boolean isNumeral(String text, int at) {
        return at >= 0 && at < text.length() && isDigit(text.charAt(at));
    }

    private static int value(char each) {
        return each == '零' || each == '○' || each == 'Ｏ' ? 0 : DIGITS.indexOf(each);
    }
}

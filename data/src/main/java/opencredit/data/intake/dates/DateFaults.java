package opencredit.data.intake.dates;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.intake.cells.ChineseNumerals;

/** Why a text is no date, so that whoever submitted it knows what to write instead. */
final class DateFaults {
    private static final String DAY = "\\d{4} *[-/.·年 ] *\\d{1,2} *[-/.·月 ] *\\d{1,2} *[日号]?";

    /** Two dates, or a date and a part of another behind a sign for a range. */
    private static final Pattern RANGE = Pattern.compile("(?:自|从)?" + DAY + ".{0,12}(?:[至到~～—–起止,;、]| *- *| +)(?:" + DAY
            + "|\\d{1,2} *[-/.月] *\\d{1,2} *日?|今|\\d{1,2}日).*"
            + "|(?:自|从)?" + ChineseNumerals.DIGIT + "{4}年.+[至到~～—–-].+日.*"
            + "|\\d{8} *[-~～至到—–] *\\d{8}");

    private static final Pattern MONTH = Pattern.compile("\\d{4} *[-/.年] *\\d{1,2} *月?份?|\\d{4}年?|"
            + ChineseNumerals.DIGIT + "{4}年" + ChineseNumerals.DIGIT_OR_TEN + "{1,3}月");
    private static final Pattern WHOLE = Pattern.compile(
            "(?:公元)?(\\d{4})(?: *[-/.·年 ] *(\\d{1,2}) *[-/.·月 ] *(\\d{1,2})|(\\d{2})(\\d{2}))(?!\\d).*");

    /** Letters that look like a zero among numerals, or both kinds of numerals: an O may be any digit's mistake. */
    private static final Pattern NUMERAL = Pattern.compile(ChineseNumerals.DIGIT_OR_TEN);

    private static final Pattern DIGIT_OR_LETTER = Pattern.compile("[0-9OoΟОоοQD]");

    private DateFaults() {}

    static String of(String text) {
        if (RANGE.matcher(text).matches()) {
            return "date-range";
        }
        if (MONTH.matcher(text).matches()) {
            return "date-without-day";
        }
        if (isMixed(text)) {
            return "mixed-numerals";
        }
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() && !isDay(whole) ? "impossible-date" : "broken-date";
    }

    private static boolean isDay(Matcher whole) {
        int month = number(whole, 2, 4);
        int day = number(whole, 3, 5);
        int year = Integer.parseInt(whole.group(1));
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int number(Matcher whole, int parted, int joined) {
        String digits = whole.group(parted);
        return Integer.parseInt(digits == null ? whole.group(joined) : digits);
    }

    /** In the date itself: a time of day, or a day of the week, may be written otherwise. */
    private static boolean isMixed(String text) {
        Matcher end = Pattern.compile("[日号]").matcher(text);
        String date = end.find() ? text.substring(0, end.start()) : text;
        return date.contains("年")
                && NUMERAL.matcher(date).find()
                && DIGIT_OR_LETTER.matcher(date).find();
    }
}

package opencredit.data.intake.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.intake.cells.ChineseNumerals;

/** Year, month and day in this order, in digits or in Chinese numerals, with or without something between. */
final class WrittenDates {
    /** By far the most; the same sign twice. */
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");

    private static final Pattern PARTED =
            Pattern.compile("(\\d{4}) *([-/.·•年 ]) *(\\d{1,2}) *([-/.·•月 ]) *(\\d{1,2}) *([日号]|(?![\\d日号]))(.*)");

    /** 20180411, with a time of day run on to it or behind it; .0 is a spreadsheet's. */
    private static final Pattern JOINED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?(?:\\.\\d+|(\\D.*))?");

    private static final Pattern CHINESE = Pattern.compile("(D{4}年N{1,3}月N{1,3})([日号]?.*)"
            .replace("D", ChineseNumerals.DIGIT)
            .replace("N", ChineseNumerals.DIGIT_OR_TEN));

    /** Before a date of the common era. */
    private static final String ERA = "公元";

    private WrittenDates() {}

    static Optional<LocalDate> read(String written) {
        Matcher plain = PLAIN.matcher(written);
        if (plain.matches()) {
            return Dates.date(number(plain, 1), number(plain, 3), number(plain, 4));
        }
        String text = written.startsWith(ERA) ? written.substring(ERA.length()).strip() : written;
        Matcher chinese = CHINESE.matcher(text);
        return parted(chinese.matches() ? ChineseNumerals.toDigits(chinese.group(1)) + chinese.group(2) : text)
                .or(() -> joined(text));
    }

    private static Optional<LocalDate> parted(String text) {
        Matcher parts = PARTED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String first = parts.group(2);
        boolean isPair = first.equals("年") ? parts.group(4).equals("月") : first.equals(parts.group(4));
        return isPair
                ? Dates.date(number(parts, 1), number(parts, 3), number(parts, 5))
                        .flatMap(date -> DayInChina.of(
                                date, parts.group(7), !parts.group(6).isEmpty()))
                : Optional.empty();
    }

    private static Optional<LocalDate> joined(String text) {
        Matcher joined = JOINED.matcher(text);
        if (!joined.matches()) {
            return Optional.empty();
        }
        String rest = joined.group(4) == null ? "" : joined.group(4);
        return Dates.date(number(joined, 1), number(joined, 2), number(joined, 3))
                .flatMap(date -> DayInChina.of(date, rest, false));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}

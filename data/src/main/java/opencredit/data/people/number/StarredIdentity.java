package opencredit.data.people.number;

import java.time.YearMonth;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.people.digit.DigitGroups;
import opencredit.data.people.digit.FoldedCopy;

/** Identity numbers with some characters starred: region and birth date, or region and last digits, are enough to tell. */
final class StarredIdentity {
    private static final Pattern WHOLE = Pattern.compile("(?<![0-9*])[0-9*](?: ?[0-9*]){16} ?[0-9*x](?![0-9*])");

    /** Region and birth date in full, and too many or too few stars. */
    private static final Pattern WITH_DATE = Pattern.compile(
            "(?<![0-9*])([0-9]{6}) ?([0-9]{4}) ?([0-9]{2}) ?([0-9]{2})(?: ?[0-9]{1,2})? ?\\*{2,}(?: ?[0-9]{0,3}[0-9x])?(?![0-9])");

    /** Region and last digits in full, and too many or too few stars. */
    private static final Pattern WITH_END =
            Pattern.compile("(?<![0-9*])([0-9]{6})[0-9]{0,7}(?:\\*{3,}| \\*{6,} ?)[0-9]{3}[0-9x](?![0-9*])");

    /** With fewer digits than a date or a region and an end, nobody is known by it. */
    private static final int FEWEST_DIGITS = 8;

    private static final int FEWEST_STARS = 1;

    private StarredIdentity() {}

    /** Hands every such number's place in the folded copy to {@code found}. */
    static void find(FoldedCopy copy, Found found) {
        find(WHOLE.matcher(copy.folded()), match -> isIdentity(match.group().replace(" ", "")), found);
        find(WITH_DATE.matcher(copy.folded()), StarredIdentity::hasRegionAndDate, found);
        find(WITH_END.matcher(copy.folded()), match -> isRegion(match.group(1)), found);
    }

    private static void find(Matcher matcher, Predicate<Matcher> isIdentity, Found found) {
        int from = 0;
        while (matcher.find(from)) {
            boolean is = isIdentity.test(matcher);
            if (is) {
                found.at(matcher.start(), matcher.end());
            }
            from = is ? matcher.end() : matcher.start() + 1;
        }
    }

    private static boolean hasRegionAndDate(Matcher match) {
        int year = Integer.parseInt(match.group(2));
        int month = Integer.parseInt(match.group(3));
        return isRegion(match.group(1)) && DigitGroups.isDay(year, month, Integer.parseInt(match.group(4)));
    }

    private static boolean isRegion(String digits) {
        return IdentityNumber.isProvince(Integer.parseInt(digits.substring(0, 2)));
    }

    /** Whether what is known of 18 characters can be an identity number's. */
    private static boolean isIdentity(String number) {
        long stars = number.chars().filter(each -> each == '*').count();
        if (stars < FEWEST_STARS || number.length() - stars < FEWEST_DIGITS) {
            return false;
        }
        return fits(number, 0, 2, IdentityNumber::isProvince)
                && fits(number, 6, 8, century -> century == 19 || century == 20)
                && fits(number, 6, 10, year -> year >= 1900 && year < 2100)
                && fits(number, 10, 12, month -> month >= 1 && month <= 12)
                && fits(
                        number,
                        12,
                        14,
                        day -> day >= 1 && day <= YearMonth.of(2000, 1).lengthOfMonth());
    }

    /** Whether the part is unknown, or fits. */
    private static boolean fits(String number, int from, int to, IntPredicate fits) {
        String part = number.substring(from, to);
        return part.indexOf('*') >= 0 || fits.test(Integer.parseInt(part));
    }

    /** Takes where a number stands in the folded copy, its end exclusive. */
    interface Found {
        void at(int from, int to);
    }
}

package opencredit.data.people.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.people.digit.DigitGroups;
import opencredit.data.people.digit.FoldedCopy;
import opencredit.data.people.digit.Glyph;

/** Identity numbers whose birth date is written in words: 371302 1988年03月07日 0011. */
final class DatedIdentity {
    private static final Pattern DATED = Pattern.compile(
            "(?<![0-9])(?<region>[1-9](?: ?[0-9]){5}) ?(?<year>(?:19|20)[0-9]{2}) ?年 ?"
                    + "(?<month>[0-9]{1,2}) ?月 ?(?<day>[0-9]{1,2}) ?[日号]? ?(?:出?生)? ?[0-9](?: ?[0-9]){2} ?[0-9x*](?![0-9])");

    /** Digits of a region and a year. */
    private static final int BEFORE_YEAR = 10;

    private DatedIdentity() {}

    /** Whether as many digits stand right before a year's word. */
    static boolean mayBeIn(String text) {
        for (int year = text.indexOf('年'); year >= 0; year = text.indexOf('年', year + 1)) {
            int digits = 0;
            int at = year - 1;
            while (at >= 0 && digits < BEFORE_YEAR && !Glyph.isHan(text.charAt(at))) {
                digits += Glyph.mostDigits(text.charAt(at--));
            }
            if (digits >= BEFORE_YEAR) {
                return true;
            }
        }
        return false;
    }

    /** Hands every such number's place in the folded copy to {@code found}. */
    static void find(FoldedCopy copy, StarredIdentity.Found found) {
        Matcher matcher = DATED.matcher(copy.folded());
        while (matcher.find()) {
            if (IdentityNumber.isProvince(province(matcher.group("region")))
                    && DigitGroups.isDay(number(matcher, "year"), number(matcher, "month"), number(matcher, "day"))) {
                found.at(matcher.start(), matcher.end());
            }
        }
    }

    private static int province(String region) {
        return Integer.parseInt(region.replace(" ", "").substring(0, 2));
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }
}

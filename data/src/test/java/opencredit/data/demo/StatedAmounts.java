package opencredit.data.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Amounts that the texts of demonstration rows state. */
final class StatedAmounts {
    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\d.])(\\d+(?:\\.\\d+)?)(万?)元");

    private StatedAmounts() {}

    /** Whether a text of the row states the amount of the column, or there is none. */
    static boolean isStated(Sample sample, int column, List<String> row) {
        if (row.get(column).isEmpty()) {
            return true;
        }
        BigDecimal yuan = yuan(sample, column, row.get(column));
        return IN_TEXT.matcher(String.join("\n", row))
                .results()
                .anyMatch(text -> inYuan(text).compareTo(yuan) == 0);
    }

    private static BigDecimal yuan(Sample sample, int column, String amount) {
        return new BigDecimal(amount)
                .movePointRight(sample.fields().get(column).type().unit().powerOfTen());
    }

    private static BigDecimal inYuan(MatchResult text) {
        return new BigDecimal(text.group(1)).movePointRight(text.group(2).isEmpty() ? 0 : 4);
    }
}

package opencredit.data.intake.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Dates in every form of real tables: 2018-4-11, 2018/4/11, 2018.4.11, 2018年4月11日, 20180411, 20180411.0, a
 * spreadsheet's serial number, Chinese numerals, each with a time of day behind it or not. What is ambiguous or broken,
 * such as 2018/411 or 4/11/18, is no date.
 */
public final class Dates {

    /** The national standard writes 2099/12/31 for a validity without end. */
    public static final LocalDate LONG_TERM = LocalDate.of(2099, 12, 31);

    private static final Set<String> LONG_TERM_WORDS = Set.of("长期", "长期有效", "永久", "永久有效", "无固定期限", "无期限");

    /** What other systems write for the same. */
    private static final Set<String> NO_END_IN_SYSTEMS = Set.of("9999-12-31", "9999/12/31", "9999.12.31", "99991231");

    /** Day 0 of spreadsheets, which believe in 29 February 1900. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** Serials from 1927 to 2173: five digits, so that no year, and no day of an earlier year, is taken for one. */
    private static final int FIRST_SERIAL = 10_000;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Dates() {}

    /** The date in a cell; {@link #LONG_TERM} for a word that says so, and for the last day of 9999. */
    public static Optional<LocalDate> read(String cell) {
        String text = Texts.halfWidth(cell).strip();
        if (text.length() < 2 || text.length() > 40) {
            return Optional.empty();
        }
        if (LONG_TERM_WORDS.contains(text) || NO_END_IN_SYSTEMS.stream().anyMatch(text::startsWith)) {
            return Optional.of(LONG_TERM);
        }
        char first = text.charAt(0);
        if (first < '0' || first > '9') {
            return ChineseNumerals.isDigit(first) ? parted(ChineseNumerals.toDigits(text)) : Optional.empty();
        }
        int digits = digitsAt(text, 0);
        if (digits == 4) {
            return parted(text);
        }
        return isNumber(text, digits) ? numeric(text, digits) : timedEightDigits(text, digits);
    }

    /** 20180411 and 20180411103000, or a serial; a fraction is the time of day. */
    private static Optional<LocalDate> numeric(String text, int digits) {
        if (digits == 8 || digits == 14) {
            return eightDigits(text);
        }
        int serial = digits == 5 ? Integer.parseInt(text.substring(0, 5)) : 0;
        return serial >= FIRST_SERIAL ? Optional.of(SERIAL_ZERO.plusDays(serial)) : Optional.empty();
    }

    private static Optional<LocalDate> timedEightDigits(String text, int digits) {
        return digits == 8 && isTime(text, 8) ? eightDigits(text) : Optional.empty();
    }

    private static Optional<LocalDate> eightDigits(String text) {
        return date(number(text, 0, 4), number(text, 4, 2), number(text, 6, 2));
    }

    /** Year, month and day with something between. */
    private static Optional<LocalDate> parted(String text) {
        int year = digitsAt(text, 0);
        int monthAt = afterSeparator(text, year, '年');
        int month = digitsAt(text, monthAt);
        int dayAt = afterSeparator(text, monthAt + month, '月');
        int day = digitsAt(text, dayAt);
        boolean isWhole = year == 4 && month >= 1 && month <= 2 && day >= 1 && day <= 2;
        if (!isWhole || !isSameSeparator(text, year, monthAt + month) || !isTime(text, dayAt + day)) {
            return Optional.empty();
        }
        return date(number(text, 0, 4), number(text, monthAt, month), number(text, dayAt, day));
    }

    private static boolean isSameSeparator(String text, int first, int second) {
        return text.charAt(first) == '年' ? text.charAt(second) == '月' : text.charAt(second) == text.charAt(first);
    }

    /** Where the number behind a separator starts; the text's end, where there are no digits, when there is none. */
    private static int afterSeparator(String text, int at, char chinese) {
        if (at >= text.length() || ("-/.".indexOf(text.charAt(at)) < 0 && text.charAt(at) != chinese)) {
            return text.length();
        }
        int after = at + 1;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return after;
    }

    /** Whether nothing but the word for day and a time of day follows. */
    private static boolean isTime(String text, int from) {
        int at = from;
        if (at < text.length() && (text.charAt(at) == '日' || text.charAt(at) == '号')) {
            at++;
        } else if (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != 'T') {
            return false;
        }
        for (; at < text.length(); at++) {
            char each = text.charAt(at);
            if ((each < '0' || each > '9') && " T:.+-Z时分秒上下午AMP".indexOf(each) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text, int digits) {
        if (digits == text.length()) {
            return true;
        }
        return text.charAt(digits) == '.' && digits + 1 + digitsAt(text, digits + 1) == text.length();
    }

    private static int digitsAt(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private static int number(String text, int from, int length) {
        int value = 0;
        for (int at = from; at < from + length; at++) {
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

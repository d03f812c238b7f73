package opencredit.data.intake.dates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as spreadsheets store them: days since 1899 and the part of a day that is over. A program that counts in another
 * zone, or with the seconds by which old Shanghai time differs, stores a day as the evening before. Less than a second
 * before midnight is arithmetic, and the day is the next as in the spreadsheet; more keeps its day and is doubtful.
 */
final class SerialDates {
    /** Five digits, from 1927 to 2173, so that no year, and no day of an earlier year, is taken for one. */
    private static final Pattern SERIAL = Pattern.compile("([1-9]\\d{4})(\\.\\d{1,20})?");

    /** Day 0 of spreadsheets, which believe in 29 February 1900. */
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(86_399);

    /**
     * 15:54:17, Shanghai's midnight by Greenwich until 1901 (8 hours, 5 minutes and 43 seconds): from here on the next day
     * has begun in Shanghai when the time is Greenwich's.
     */
    private static final BigDecimal SHANGHAI_MIDNIGHT = BigDecimal.valueOf(57_257);

    /** Days between the two calendars a workbook may count in (ECMA-376, 18.17.4.1). */
    private static final int DAYS_TO_1904 = 1_462;

    private SerialDates() {}

    /** A serial that counts from 1904 as one from 1899, with its part of a day; any other text unchanged. */
    static String from1904(String text) {
        Matcher serial = SERIAL.matcher(text);
        return serial.matches()
                ? Integer.parseInt(serial.group(1)) + DAYS_TO_1904 + Objects.requireNonNullElse(serial.group(2), "")
                : text;
    }

    /** Null if the text is no serial. */
    static Dates.@Nullable Reading read(String text) {
        Matcher serial = SERIAL.matcher(text);
        if (!serial.matches()) {
            return null;
        }
        LocalDate day = ZERO.plusDays(Integer.parseInt(serial.group(1)));
        BigDecimal part = serial.group(2) == null ? BigDecimal.ZERO : new BigDecimal("0" + serial.group(2));
        BigDecimal second = part.multiply(SECONDS_OF_DAY).setScale(3, RoundingMode.HALF_UP);
        if (second.compareTo(LAST_SECOND) >= 0) {
            return new Dates.Reading(day.plusDays(1), null);
        }
        return new Dates.Reading(day, second.compareTo(SHANGHAI_MIDNIGHT) >= 0 ? "day-doubtful" : null);
    }
}

package opencredit.data.intake.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import opencredit.data.intake.cells.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Dates in every form of real tables: 2018-4-11, 2018/4/11, 2018.4.11, 2018年4月11日, 20180411, 20180411.0, a
 * spreadsheet's serial number, Chinese numerals, English names of months, each with a time of day behind it or not. An
 * instant of whatever zone is the day that it is in China. What is ambiguous or broken, such as 2018/411 or 4/11/18, is no
 * date.
 */
public final class Dates {

    /** The national standard writes 2099/12/31 for a validity without end. */
    public static final LocalDate LONG_TERM = LocalDate.of(2099, 12, 31);

    private static final Set<String> LONG_TERM_WORDS = Set.of("长期", "长期有效", "永久", "永久有效", "无固定期限", "无期限");

    /** What other systems write for the same. */
    private static final Set<String> NO_END_IN_SYSTEMS = Set.of("9999-12-31", "9999/12/31", "9999.12.31", "99991231");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** JavaScript's: Wed May 20 2026 00:00:00 GMT+0800 (China Standard Time). */
    private static final int LONGEST = 80;

    private Dates() {}

    /** The date in a cell; {@link #LONG_TERM} for a word that says so, and for the last day of 9999. */
    public static Optional<LocalDate> read(String cell) {
        return Optional.ofNullable(reading(cell).date());
    }

    /** The cell of a workbook that counts days from 1904, as one of those that count from 1899 would have it. */
    public static String from1904(String cell) {
        return SerialDates.from1904(cell);
    }

    /** As {@link #read}, and what is wrong or doubtful. */
    public static Reading reading(String cell) {
        String text = Texts.halfWidth(cell).replace('\n', ' ').strip();
        if (text.length() < 2 || text.length() > LONGEST) {
            return new Reading(null, "broken-date");
        }
        if (LONG_TERM_WORDS.contains(text)
                || text.charAt(0) == '9' && NO_END_IN_SYSTEMS.stream().anyMatch(text::startsWith)) {
            return new Reading(LONG_TERM, null);
        }
        Reading serial = SerialDates.read(text);
        return serial == null ? written(text) : serial;
    }

    private static Reading written(String text) {
        Optional<LocalDate> date = WrittenDates.read(text).or(() -> EnglishDates.read(text));
        return date.isPresent() ? new Reading(date.get(), null) : new Reading(null, DateFaults.of(text));
    }

    /** A day of the years that tables speak of. */
    static Optional<LocalDate> date(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * @param date null when it could not be read
     * @param flag why not, one of {@code broken-date}, {@code impossible-date}, {@code date-range},
     *     {@code date-without-day}, {@code mixed-numerals}; of a date {@code day-doubtful} or null
     */
    public record Reading(
            @Nullable LocalDate date, @Nullable String flag) {

        /** Why there is no date that could date a record: none, or one without end. */
        public String code() {
            return date != null || flag == null ? "broken-date" : flag;
        }
    }
}

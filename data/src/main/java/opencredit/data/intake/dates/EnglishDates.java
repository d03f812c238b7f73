package opencredit.data.intake.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates that programs and foreign offices write with the month's English name and four digits of the year. */
final class EnglishDates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String MONTH = "(?<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6})\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String WEEKDAY = "(?:(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? +)?";

    private static final List<Pattern> FORMS = List.of(
            // May 20, 2026, and JavaScript's Wed May 20 2026 00:00:00 GMT+0800
            form(WEEKDAY + MONTH + " +" + DAY + ",? +" + YEAR + "(?<rest> .*)?"),
            // 20 May 2026, 20-May-2026, and mail's Wed, 20 May 2026 00:00:00 GMT
            form(WEEKDAY + DAY + "[- ]" + MONTH + "[- ,]+" + YEAR + "(?<rest> .*)?"),
            // Java's Wed May 20 00:00:00 CST 2026
            form(WEEKDAY + MONTH + " +" + DAY + "(?<rest> +\\d\\d:\\d\\d:\\d\\d [A-Z]{3}(?:[-+]\\d\\d:?\\d\\d)?) "
                    + YEAR));

    private EnglishDates() {}

    static Optional<LocalDate> read(String text) {
        return FORMS.stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(EnglishDates::date);
    }

    private static Optional<LocalDate> date(Matcher form) {
        int month = MONTHS.indexOf(form.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        String rest = form.group("rest") == null ? "" : form.group("rest");
        return Dates.date(Integer.parseInt(form.group("year")), month, Integer.parseInt(form.group("day")))
                .filter(date -> isOn(date, form.group("weekday")))
                .flatMap(date -> DayInChina.of(date, rest, false));
    }

    private static boolean isOn(LocalDate date, @Nullable String weekday) {
        DayOfWeek day = date.getDayOfWeek();
        return weekday == null || day.name().startsWith(weekday.toUpperCase(Locale.ROOT));
    }

    private static Pattern form(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}

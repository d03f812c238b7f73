package opencredit.data.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.Set;

/**
 * The working days of the mainland: Monday to Friday, but for the days that the State Council's yearly notices move.
 * Immutable.
 *
 * @param years whose notice is known, at least one; all other years have Monday to Friday
 * @param holidays days off
 * @param workdays days of weekends that are worked (调休上班日)
 */
public record WorkingDays(Set<Integer> years, Set<LocalDate> holidays, Set<LocalDate> workdays) {

    public WorkingDays {
        years = Set.copyOf(years);
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /** Whether public offices work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return workdays.contains(day) || (!isWeekend(day) && !holidays.contains(day));
    }

    /**
     * The last day of a period of working days. The first day does not count, so a decision that must be published within
     * seven working days (发改办财金〔2018〕424号) may be published through {@code plus(decisionDate, 7)}.
     *
     * @param days number of working days; 0 gives {@code from} itself, whether worked or not
     * @throws IllegalArgumentException if {@code days} is negative
     */
    public LocalDate plus(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days before a day are not counted: " + days);
        }
        LocalDate day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The last day of the last year whose notice is known. The next year's notice may still move days before it. */
    public LocalDate knownUntil() {
        return LocalDate.of(Collections.max(years), Month.DECEMBER, 31);
    }

    /** Whether that day is a Saturday or Sunday, worked or not. */
    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}

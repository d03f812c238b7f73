package opencredit.data.demo.release;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The days on which the demonstration's register was published: it opened on a Friday so many months ago, with all that had
 * been decided before. What is due within a term is published on every Friday since, other datasets on the last of a quarter.
 * What is not out by then comes today.
 */
public final class ReleaseDays {
    private static final int MONTHS_OF_QUARTER = 3;

    private final NavigableSet<LocalDate> days = new TreeSet<>();

    /** @param weekly whether on every Friday */
    public ReleaseDays(LocalDate today, int months, boolean weekly) {
        LocalDate opening = YearMonth.from(today).minusMonths(months).atDay(1).with(nextFriday());
        Stream<LocalDate> fridays = Stream.iterate(opening, day -> day.isBefore(today), day -> day.plusDays(7));
        fridays.filter(day -> weekly || day.equals(opening) || isLast(day)).forEach(days::add);
        days.add(today);
    }

    private static TemporalAdjuster nextFriday() {
        return TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY);
    }

    private static boolean isLast(LocalDate friday) {
        boolean isOfMonth = friday.plusDays(7).getMonth() != friday.getMonth();
        return isOfMonth && friday.getMonthValue() % MONTHS_OF_QUARTER == 0;
    }

    /**
     * When a body publishes a decision.
     *
     * @param code the body's
     * @param told days after the decision on which the record tells of something that happened
     */
    public LocalDate of(String code, LocalDate decided, long told) {
        PublishingHabit habit = PublishingHabit.of(code);
        LocalDate ready = decided.plusDays(Math.max(1, told));
        LocalDate meant = ready.plusDays(habit.delay(code, decided));
        return days.tailSet(meant).stream()
                .filter(day -> day.equals(days.first()) || !habit.isSilent(code, day))
                .findFirst()
                .orElseGet(days::last);
    }

    /**
     * When a body says what became of a decision that it published; empty where it has not by today.
     *
     * @param published the day of what it said before
     * @param told days after the decision on which that happened
     */
    public Optional<LocalDate> after(LocalDate published, String code, LocalDate decided, long told) {
        LocalDate meant = published.plusDays(PublishingHabit.change(code, decided));
        LocalDate ready = decided.plusDays(told);
        return Optional.ofNullable(days.ceiling(meant.isAfter(ready) ? meant : ready));
    }

    /** All of them, oldest first. */
    public List<LocalDate> all() {
        return List.copyOf(days);
    }
}

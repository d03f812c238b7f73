package opencredit.data.people.digit;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/**
 * How the digits of a number that may stand in a run are parted. Numbers of a list can make up any number by chance; a
 * number of a person is parted where such numbers are, or stands by itself.
 */
public record DigitGroups(DigitRun run, int from, int to) {

    /** The widest gap within. */
    public int widest() {
        int widest = DigitRun.NONE;
        for (int i = from + 1; i < to; i++) {
            widest = Math.max(widest, run.gap(i));
        }
        return widest;
    }

    /** Whether digit by digit. */
    public boolean isSpelled() {
        return gaps() == to - from - 1;
    }

    private int gaps() {
        int gaps = 0;
        for (int i = from + 1; i < to; i++) {
            gaps += run.touches(i) ? 0 : 1;
        }
        return gaps;
    }

    /** Whether a gap stands before the digit that follows so many others. */
    public boolean parts(int digits) {
        return digits > 0 && digits < to - from && !run.touches(from + digits);
    }

    /** Whether there are gaps at these places and nowhere else. */
    public boolean isParted(int... places) {
        int found = 0;
        for (int place : places) {
            found += parts(place) ? 1 : 0;
        }
        return found == places.length && found == gaps();
    }

    /** Whether all gaps are at some of these places. */
    public boolean isPartedWithin(int... places) {
        int found = 0;
        for (int place : places) {
            found += parts(place) ? 1 : 0;
        }
        return found == gaps();
    }

    /** Whether every gap follows a whole number of groups of that size. */
    public boolean isPartedEvery(int size) {
        for (int i = 1; i < to - from; i++) {
            if (parts(i) && i % size != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether each group has so many digits; the last may have one less. */
    public boolean isInGroups(int fewest, int most) {
        int start = 0;
        for (int i = 1; i <= to - from; i++) {
            if (i == to - from || parts(i)) {
                int digits = i == to - from ? i - start + 1 : i - start;
                if (digits < fewest || digits > most) {
                    return false;
                }
                start = i;
            }
        }
        return true;
    }

    /**
     * Whether the number is no part of a longer list: what parts it stands neither before nor behind it, unless there is a
     * date on the other side.
     */
    public boolean isClosed() {
        Set<String> within = new HashSet<>();
        for (int i = from + 1; i < to; i++) {
            if (!run.touches(i)) {
                within.add(run.between(i));
            }
        }
        if (isDate(from - 4, from + 4) || isDate(to - 4, to + 4)) {
            return false; // its last group is the year of a date
        }
        boolean isFirst = from == 0 || !within.contains(run.between(from)) || isDate(from - 8, from);
        return isFirst && (to == run.length() || !within.contains(run.between(to)) || isDate(to, to + 8));
    }

    /** Whether these are the eight digits of a day of our time, and nothing touches them. */
    private boolean isDate(int start, int end) {
        return start >= 0 && end <= run.length() && run.isWhole(start, end) && isDay(run, start);
    }

    /** Whether eight digits are a day of the last or this century. */
    public static boolean isDay(DigitRun run, int at) {
        return isDay(run.number(at, 4), run.pair(at + 4), run.pair(at + 6));
    }

    public static boolean isDay(int year, int month, int day) {
        return year >= 1900
                && year < 2100
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}

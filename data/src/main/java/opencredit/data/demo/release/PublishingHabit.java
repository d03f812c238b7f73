package opencredit.data.demo.release;

import java.time.LocalDate;
import java.time.YearMonth;

/** How a body publishes. Which habit it has, and what it does on a day, comes from its code: the same for ever. */
enum PublishingHabit {
    /** On the next day of publication. */
    PROMPT,
    /** Every third decision a week later. */
    SLOW,
    /** Weeks later, and nothing at all in every third month. */
    LATE;
    private static final int BODIES = 20, NOT_PROMPT = 6, LATE_OF_THEM = 3;
    private static final int WEEK = 7, THIRD = 3, LATE_AT_LEAST = 10, LATE_BY_MORE = 40;
    /** Two weeks to eight months. */
    private static final int CHANGE_AT_LEAST = 14, CHANGE_BY_MORE = 230;
    /** A prime: neighbouring days differ. */
    private static final int SPREAD = 7919;

    static PublishingHabit of(String code) {
        int number = Math.floorMod(code.hashCode(), BODIES);
        if (number >= NOT_PROMPT) {
            return PROMPT;
        }
        return number < LATE_OF_THEM ? LATE : SLOW;
    }

    /** Days beside those that everybody takes. */
    int delay(String code, LocalDate decided) {
        int any = Math.floorMod(code.hashCode() + SPREAD * decided.toEpochDay(), THIRD * LATE_BY_MORE);
        return switch (this) {
            case PROMPT -> 0;
            case SLOW -> any % THIRD == 0 ? WEEK : 0;
            case LATE -> LATE_AT_LEAST + any % LATE_BY_MORE;
        };
    }

    /** Days between a decision's publication and that of what became of it. */
    static int change(String code, LocalDate decided) {
        return CHANGE_AT_LEAST + Math.floorMod(code.hashCode() + SPREAD * decided.toEpochDay(), CHANGE_BY_MORE);
    }

    boolean isSilent(String code, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return this == LATE
                && Math.floorMod(code.hashCode() + month.getYear() * 12 + month.getMonthValue(), THIRD) == 0;
    }
}

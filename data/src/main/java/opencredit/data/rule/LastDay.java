package opencredit.data.rule;

import java.time.LocalDate;
import opencredit.data.rule.WindowRules.WindowClass;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which a record may be shown.
 *
 * @param day null for no end
 * @param flag what is wrong with the stated deadline: {@code deadline-beyond-maximum}, {@code deadline-before-minimum},
 *     {@code deadline-before-decision} or null
 */
public record LastDay(@Nullable LocalDate day, @Nullable String flag) {

    /**
     * The stated deadline within what the class allows; without one, all that it allows. No deadline ends a record before
     * the law does: what ends early does so by its state or by repair.
     */
    public static LastDay of(WindowClass windowClass, RecordFacts record) {
        LocalDate longest = longest(windowClass, record);
        LocalDate deadline = record.deadline();
        if (deadline == null) {
            return new LastDay(longest, null);
        }
        if (deadline.isBefore(record.decision())) {
            return new LastDay(longest, "deadline-before-decision");
        }
        if (longest != null && deadline.isAfter(longest)) {
            return new LastDay(longest, "deadline-beyond-maximum");
        }
        LocalDate shortest = shortest(windowClass, record);
        return deadline.isBefore(shortest)
                ? new LastDay(shortest, "deadline-before-minimum")
                : new LastDay(deadline, null);
    }

    /** Whether it is no later than that day. */
    boolean endsBy(LocalDate other) {
        return day != null && !day.isAfter(other);
    }

    /** This, or that day when this is earlier. */
    LastDay notBefore(LocalDate other) {
        return endsBy(other) ? new LastDay(other, flag) : this;
    }

    /** Whether a record is shown for a shorter time than by the other. */
    boolean isBefore(LastDay other) {
        return day != null && (other.day == null || day.isBefore(other.day));
    }

    private static LocalDate shortest(WindowClass windowClass, RecordFacts record) {
        return windowClass.minimum() == null
                ? record.decision()
                : record.decision().plus(windowClass.minimum());
    }

    /** A record that is shown through its validity has no other maximum. */
    private static @Nullable LocalDate longest(WindowClass windowClass, RecordFacts record) {
        if (windowClass.throughValidity() && record.validUntil() != null) {
            return record.validUntil();
        }
        return windowClass.maximum() == null ? null : record.decision().plus(windowClass.maximum());
    }
}

package opencredit.data.intake.windows;

import java.time.LocalDate;
import opencredit.data.dataset.WindowRules.WindowClass;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which a record may be shown.
 *
 * @param day null for no end
 * @param flag what is wrong with the stated deadline: {@code deadline-beyond-maximum}, {@code deadline-before-minimum} or null
 */
public record LastDay(@Nullable LocalDate day, @Nullable String flag) {

    /** The stated deadline within what the class allows; without one, all that it allows. */
    public static LastDay of(WindowClass windowClass, RecordFacts record) {
        LocalDate longest = longest(windowClass, record);
        LocalDate deadline = record.deadline();
        if (deadline == null) {
            return new LastDay(longest, null);
        }
        if (longest != null && deadline.isAfter(longest)) {
            return new LastDay(longest, "deadline-beyond-maximum");
        }
        boolean isShort = windowClass.minimum() != null
                && deadline.isBefore(record.decision().plus(windowClass.minimum()));
        return new LastDay(deadline, isShort ? "deadline-before-minimum" : null);
    }

    /** What is shown through its validity has no other maximum. */
    private static @Nullable LocalDate longest(WindowClass windowClass, RecordFacts record) {
        if (windowClass.throughValidity() && record.validUntil() != null) {
            return record.validUntil();
        }
        return windowClass.maximum() == null ? null : record.decision().plus(windowClass.maximum());
    }
}

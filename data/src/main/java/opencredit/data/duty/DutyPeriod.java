package opencredit.data.duty;

import java.time.YearMonth;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One period of a duty, from the first month to the last.
 *
 * @param said by whom it was said that there is nothing to publish, and where; null of the other states
 */
public record DutyPeriod(
        YearMonth first,
        YearMonth last,
        State state,
        @Nullable Bilingual said) {

    /** A body that published, or stated that it had nothing to publish, is not silent. */
    public boolean isCovered() {
        return state != State.SILENT;
    }

    /** The state of the duty in this period. */
    public enum State {
        PUBLISHED,
        NOTHING,
        SILENT
    }
}

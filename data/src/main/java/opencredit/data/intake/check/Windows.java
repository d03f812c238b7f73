package opencredit.data.intake.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import opencredit.data.dataset.Dataset;
import org.jspecify.annotations.Nullable;

/** Until when a record may be shown, and when it is over for another reason: the rules across fields. */
final class Windows {
    /** Days end at midnight in China, which has one time zone and no summer time. */
    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private Windows() {}

    /** The midnight after the last day: of the publicity deadline, else of the rule's years; null for no end. */
    static @Nullable Instant visibleUntil(Dataset.Window window, LocalDate decision, @Nullable LocalDate deadline) {
        if (deadline != null) {
            return deadline.plusDays(1).atStartOfDay().toInstant(CHINA);
        }
        Integer years = window.years();
        return years == null
                ? null
                : decision.plusYears(years).plusDays(1).atStartOfDay().toInstant(CHINA);
    }

    /**
     * Why a record is over, or null. Where publication has an end by rule, as for penalties, a revoked decision is not
     * shown at all (Administrative Penalty Law, article 48); a revoked licence is shown with its state.
     */
    static @Nullable String ended(
            Dataset.Window window, @Nullable Instant visibleUntil, @Nullable String state, Instant now) {
        if (window.years() != null && "revoked".equals(state)) {
            return "revoked";
        }
        return visibleUntil != null && !visibleUntil.isAfter(now) ? "window-ended" : null;
    }
}

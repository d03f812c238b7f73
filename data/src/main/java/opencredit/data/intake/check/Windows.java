package opencredit.data.intake.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.WindowRules;
import opencredit.data.ledger.Disclosure;
import org.jspecify.annotations.Nullable;

/** Until when a record may be shown, and when it is over for another reason: the rules across fields. */
final class Windows {
    /** Days end at midnight in China, which has one time zone and no summer time. */
    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private Windows() {}

    /** The window of a decision whose publication has that last day, or none of its own. */
    static Disclosure.Window of(WindowRules rules, LocalDate decision, @Nullable LocalDate deadline) {
        WindowRules.Edition edition = rules.edition(decision);
        WindowRules.WindowClass judged = edition.classes().getLast();
        LocalDate last = deadline != null || judged.maximum() == null ? deadline : decision.plus(judged.maximum());
        return new Disclosure.Window(
                last == null ? null : last.plusDays(1).atStartOfDay().toInstant(CHINA),
                edition.id() + "/" + judged.id(),
                judged.assumed());
    }

    /** Why a record is over, or null: by its state, as the definition says, or because its window has ended. */
    static @Nullable String ended(
            Dataset dataset, @Nullable Instant visibleUntil, @Nullable String state, Instant now) {
        String reason = state == null ? null : dataset.ends().get(state);
        if (reason != null) {
            return reason;
        }
        return visibleUntil != null && !visibleUntil.isAfter(now) ? "window-ended" : null;
    }
}

package opencredit.data.intake.windows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import opencredit.data.dataset.Dataset;
import opencredit.data.ledger.Disclosure;
import org.jspecify.annotations.Nullable;

/** When a record is over. */
public final class Windows {
    /** Days end at midnight in China, which has one time zone and no summer time. */
    public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private Windows() {}

    /** The window through the judgement's last day. */
    public static Disclosure.Window of(Judgement judgement) {
        LocalDate last = judgement.last().day();
        return new Disclosure.Window(
                last == null ? null : last.plusDays(1).atStartOfDay().toInstant(CHINA),
                judgement.rule(),
                judgement.assumed());
    }

    /** Why a record in that state is over, as the definition says, or null. */
    public static @Nullable String ended(Dataset dataset, @Nullable String state) {
        return state == null ? null : dataset.ends().get(state);
    }

    public static boolean hasEnded(Disclosure.Window window, Instant now) {
        return window.until() != null && !window.until().isAfter(now);
    }
}

package opencredit.data.intake.check;

import java.time.Instant;
import java.time.LocalDate;
import opencredit.data.dataset.Dataset;
import opencredit.data.ledger.Disclosure;
import opencredit.data.rule.CityTime;
import opencredit.data.rule.Judgement;
import org.jspecify.annotations.Nullable;

/** When a record is over. */
public final class Windows {

    private Windows() {}

    /** The window through the judgement's last day. */
    public static Disclosure.Window of(Judgement judgement) {
        LocalDate last = judgement.last().day();
        return new Disclosure.Window(
                last == null ? null : last.plusDays(1).atStartOfDay().toInstant(CityTime.OFFSET),
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

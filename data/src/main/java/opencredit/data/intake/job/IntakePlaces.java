package opencredit.data.intake.job;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places of files that come in, wait or are read. One publisher may have some of them, whoever runs the register all.
 * Safe for threads.
 */
final class IntakePlaces {
    private final int all;
    private final int ofOne;
    private final Map<String, Integer> byPublisher = new HashMap<>();
    private int taken;

    IntakePlaces(IntakeBudget budget) {
        this.all = budget.places();
        this.ofOne = budget.placesOfOne();
    }

    /** Takes a place; why there is none otherwise. */
    synchronized @Nullable Admission take(@Nullable String publisher) {
        if (publisher != null && byPublisher.getOrDefault(publisher, 0) >= ofOne) {
            return new Admission.TooMany(ofOne);
        }
        if (taken == all) {
            return full();
        }
        taken++;
        if (publisher != null) {
            byPublisher.merge(publisher, 1, Integer::sum);
        }
        return null;
    }

    synchronized void leave(@Nullable String publisher) {
        taken--;
        if (publisher != null) {
            byPublisher.computeIfPresent(publisher, (_, places) -> places == 1 ? null : places - 1);
        }
    }

    synchronized Admission full() {
        return new Admission.Full(taken);
    }
}

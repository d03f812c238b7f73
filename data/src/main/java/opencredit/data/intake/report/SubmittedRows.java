package opencredit.data.intake.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Submission;
import org.jspecify.annotations.Nullable;

/** Rows of a load by the body that submits them. One thread. */
final class SubmittedRows {
    /** More than a country has publishers; a file that names another in each row must not fill the memory. */
    private static final int MOST = 20_000;

    private final Map<Party, Counts> byPublisher = new HashMap<>();

    void refused(@Nullable Party publisher) {
        Counts counts = of(publisher);
        counts.received++;
        counts.refused++;
    }

    void published(@Nullable Party publisher, boolean isFlagged) {
        Counts counts = of(publisher);
        counts.received++;
        counts.flagged += isFlagged ? 1 : 0;
    }

    /** Those beyond the most, and rows that name nobody, are counted for nobody. */
    private Counts of(@Nullable Party publisher) {
        if (publisher == null || (byPublisher.size() >= MOST && !byPublisher.containsKey(publisher))) {
            return new Counts();
        }
        return byPublisher.computeIfAbsent(publisher, first -> new Counts());
    }

    List<Submission> all() {
        return byPublisher.entrySet().stream()
                .map(each -> each.getValue().of(each.getKey()))
                .toList();
    }

    private static final class Counts {
        private long received;
        private long refused;
        private long flagged;

        private Submission of(Party publisher) {
            return new Submission(publisher, received, refused, flagged);
        }
    }
}

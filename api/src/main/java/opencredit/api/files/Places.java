package opencredit.api.files;

import java.util.HashMap;
import java.util.Map;
import opencredit.api.http.Problem;
import opencredit.api.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** The places of readers of files: so many for all, and so many of them for one household. Safe for threads. */
final class Places {
    private final int all;
    private final int each;
    private final Map<String, Integer> taken = new HashMap<>();
    private int used;

    Places(int all, int each) {
        this.all = all;
        this.each = each;
    }

    /**
     * Takes a place until it is closed.
     *
     * @param household null for one that shares with nobody we know
     * @throws Problem where there is none: too many of this household's, or of everybody's
     */
    synchronized Place take(@Nullable String household) {
        if (household != null && taken.getOrDefault(household, 0) >= each) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS);
        }
        if (used >= all) {
            throw Problem.of(ProblemType.TOO_MANY_DOWNLOADS);
        }
        used++;
        if (household != null) {
            taken.merge(household, 1, Integer::sum);
        }
        return () -> giveBack(household);
    }

    private synchronized void giveBack(@Nullable String household) {
        used--;
        if (household != null) {
            // whoever has none left is forgotten
            taken.computeIfPresent(household, (_, places) -> places == 1 ? null : places - 1);
        }
    }

    /** A place that somebody has. */
    interface Place extends AutoCloseable {
        /** Gives it back, once. */
        @Override
        void close();
    }
}

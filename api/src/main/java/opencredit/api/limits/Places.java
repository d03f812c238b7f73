package opencredit.api.limits;

import java.util.HashMap;
import java.util.Map;
import opencredit.api.caller.Caller;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;

/**
 * Places of readers: so many for all, and so many of them for one address or key. Safe for threads.
 */
public final class Places {
    private final Shares shares;
    private final ProblemType tooMany;
    private final ProblemType full;
    private final Map<String, Integer> taken = new HashMap<>();
    private int used;

    /**
     * @param tooMany what one address is told that has its share
     * @param full what anybody is told when the places are taken
     */
    public Places(Shares shares, ProblemType tooMany, ProblemType full) {
        this.shares = shares;
        this.tooMany = tooMany;
        this.full = full;
    }

    /**
     * Takes a place until it is closed.
     *
     * @throws Problem where there is none: too many of this caller's, or of everybody's
     */
    public synchronized Place take(Caller caller) {
        if (isFull(caller.household(), shares.each())) {
            throw Problem.of(tooMany);
        }
        if (used >= shares.all()) {
            throw Problem.of(full);
        }
        boolean isFirst = !taken.containsKey(caller.household());
        count(caller.household(), 1);
        return new Place(isFirst, () -> giveBack(caller.household()));
    }

    private boolean isFull(String who, int most) {
        return taken.getOrDefault(who, 0) >= most;
    }

    private synchronized void giveBack(String household) {
        count(household, -1);
    }

    /** An address without a place is forgotten. */
    private void count(String who, int change) {
        used += change;
        taken.merge(who, change, (before, more) -> before + more == 0 ? null : before + more);
    }

    /**
     * How many there are.
     *
     * @param each for one address or key
     */
    public record Shares(int all, int each) {}

    /**
     * A place that somebody has.
     *
     * @param isFirst whether it was the only one of its address when it was taken
     */
    public record Place(boolean isFirst, Runnable back) implements AutoCloseable {
        /** Gives it back, once. */
        @Override
        public void close() {
            back.run();
        }
    }
}

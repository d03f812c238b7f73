package opencredit.api.limits;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import opencredit.api.caller.Caller;
import opencredit.api.limits.Places.Place;
import opencredit.api.limits.Places.Shares;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;

/**
 * Work that keeps a core busy for long: counts, figures, names compared, whole pages of a thousand. A few at a time, so
 * that a single record is answered as fast beside it; whoever comes meanwhile waits a little. Safe for threads.
 */
public final class DearWork {
    /** Of one address: as many as one reader's page asks, and an office of some. They may be waiting. */
    public static final int OF_ONE = 8;

    /** Those who wait cost a thread and nothing else; more than these would not be served in time. */
    private static final Shares SHARES = new Shares(64, OF_ONE);

    /** As many as there are cores; on a small machine two of one address and one of another. */
    private static final int AT_ONCE = Math.max(3, Runtime.getRuntime().availableProcessors());

    /** A longer wait is no better than a new request. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Places places = new Places(SHARES, ProblemType.TOO_MANY_QUESTIONS, ProblemType.UNAVAILABLE);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Quotas quotas;

    /** Further questions of addresses never take the last two turns, so the first of another address finds one. */
    private final Semaphore further = new Semaphore(AT_ONCE - 2, true);

    public DearWork(Quotas quotas) {
        this.quotas = quotas;
    }

    /** Of callers who may ask as much as they like, one after the other. */
    public DearWork() {
        this(new Quotas(0));
    }

    /**
     * Takes a place in the room, and one question from what the caller may ask in an hour. What is known already is
     * answered without a turn.
     *
     * @throws Problem where the caller, or everybody, has too many
     */
    public Place enter(Caller caller) {
        Place place = places.take(caller);
        try {
            quotas.spend(caller, 1);
            return place;
        } catch (Problem exceeded) {
            place.close();
            throw exceeded;
        }
    }

    /** What callers may ask in an hour. */
    public Quotas quotas() {
        return quotas;
    }

    /**
     * Does the work when its turn comes.
     *
     * @throws Problem when it does not come in time
     */
    public <T> T run(Place place, Supplier<T> work) {
        return place.isFirst() ? inTurn(turns, work) : inTurn(further, () -> inTurn(turns, work));
    }

    /** Both: for what is never known already. */
    public <T> T run(Caller caller, Supplier<T> work) {
        try (Place place = enter(caller)) {
            return run(place, work);
        }
    }

    private static <T> T inTurn(Semaphore turns, Supplier<T> work) {
        if (!isTurn(turns)) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static boolean isTurn(Semaphore turns) {
        try {
            return turns.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

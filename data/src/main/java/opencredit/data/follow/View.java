package opencredit.data.follow;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A view of the ledger: made of its entries, kept with its position, and at any moment to be thrown away and built
 * again. One thread at a time changes it; only {@link #read} is called by another.
 *
 * @param <T> what the view reads of the ledger before it is applied
 */
public interface View<T> {

    /** The name under which the ledger is told how far the view is. */
    String name();

    /** Who keeps it. */
    Scope scope();

    /**
     * How far it is. It is kept with the view's own data, so that both are always of one moment. Of a view that all
     * servers share another server may have changed it.
     */
    LedgerPosition position();

    /** The next entries after {@code seq}; empty at the end of the ledger. Called while the last ones are applied. */
    Optional<Stretch<T>> read(long seq);

    /**
     * Applies entries; on return they, and the position, are durable and visible. The same may come again after a
     * failure, or from another server that was paused.
     *
     * @throws Broken when it cannot, and could not later either
     */
    void apply(Stretch<T> stretch);

    /** Empties it: position {@link LedgerPosition#START}. */
    void reset();

    /**
     * Begins it anew on request; on return it may be empty. A view that can serve until another is whole does so.
     *
     * @param keepLevel applies what is new; to be called now and then by a view that serves meanwhile
     * @param stopping whether there is no time for it any more; the request then stays
     */
    default void rebuild(Runnable keepLevel, BooleanSupplier stopping) {
        reset();
    }

    /** Called now and then when nothing is to be applied: time for what need not be at once. */
    default void idle() {}

    /** How many servers keep a view. */
    enum Scope {
        /** Each server has its own. */
        EACH_SERVER,
        /** All servers share it, and one at a time writes it. */
        ONE_SERVER
    }

    /** The view can no longer be written or read; {@link #reset} makes it usable again. */
    class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        protected Broken(String message, Throwable cause) {
            super(message, cause);
        }
    }
}

package opencredit.api.cli;

import opencredit.data.store.Ledger;

/** Ctrl-C during a load: what is not in the ledger yet is not published any more. Safe for threads. */
final class Cancellation {
    private final Ledger ledger;
    private volatile boolean requested;
    private long batch;

    Cancellation(Ledger ledger) {
        this.ledger = ledger;
    }

    /** From now on this batch would be appended by any server, so it has to be cancelled there. */
    void staged(long staged) {
        synchronized (this) {
            batch = staged;
            if (!requested) {
                return;
            }
        }
        ledger.cancel(staged, Operator.name());
    }

    /** Asks for it, from another thread; the loading one ends soon and reports. */
    void request() {
        long staged;
        synchronized (this) {
            requested = true;
            staged = batch;
        }
        if (staged != 0) {
            ledger.cancel(staged, Operator.name());
        }
    }

    boolean isRequested() {
        return requested;
    }

    /** Leaves a file that is still being read: nothing of it is staged then. */
    void check() {
        if (requested) {
            throw new Cancelled();
        }
    }

    /** The load was left. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}

package opencredit.data.store;

import opencredit.data.ledger.Entry;

/** Writes of tests. */
public final class Acts {

    private Acts() {}

    /** The entry of a write that has to succeed. */
    public static Entry entry(Outcome outcome) {
        if (outcome instanceof Outcome.Written written) {
            return written.entry();
        }
        throw new AssertionError("not written: " + outcome);
    }
}

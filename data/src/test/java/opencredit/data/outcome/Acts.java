package opencredit.data.outcome;

import opencredit.data.ledger.Entry;

/** Writes of tests. */
public final class Acts {

    /** Of a batch. */
    public static final Act LOAD = of("update");

    private Acts() {}

    public static Act of(String reason) {
        return new Act("test", reason);
    }

    /** The entry of a write that has to succeed. */
    public static Entry entry(Outcome outcome) {
        if (outcome instanceof Outcome.Written written) {
            return written.entry();
        }
        throw new AssertionError("not written: " + outcome);
    }
}

package opencredit.data.store.audit;

/**
 * What is wrong with the audit trail.
 *
 * @param number the row, or the one that should be there
 */
public record AuditFault(long number, Kind kind) {

    /** Ways in which a chain is broken. */
    public enum Kind {
        /** The row does not say what was written: its hash is that of something else. */
        ALTERED,
        /** The row does not follow the one before it: that one was altered, or another stood there. */
        UNCHAINED,
        /** Rows before this one are missing. */
        MISSING,
        /** The chain does not have the row that this home remembers: its end was cut off, or written anew. */
        CUT,
        /** The ledger has entries that the trail does not account for, or accounts for twice. */
        UNACCOUNTED
    }
}

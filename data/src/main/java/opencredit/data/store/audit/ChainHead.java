package opencredit.data.store.audit;

/**
 * Where a chain ends.
 *
 * @param hash of the last row, in hexadecimal
 */
public record ChainHead(long number, String hash) {
    /** Of a trail without rows. */
    public static final ChainHead EMPTY = new ChainHead(0, ChainedAct.BEGINNING);
}

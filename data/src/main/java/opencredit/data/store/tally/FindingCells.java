package opencredit.data.store.tally;

/**
 * Findings as the tally tells them, for other statements to select from: a finding is withdrawn when it is mended, and stays
 * a finding. A record that should not have been there confirms nothing, unless it comes back.
 */
public final class FindingCells {
    private static final String NO_FINDING = "('batch-undone', 'corrected', 'court-order', 'merged', 'revoked')";

    private static final String MENDED = "('performed', 'repaired')";

    private FindingCells() {}

    /**
     * Columns {@code dataset, body, category_set, month, confirmed, mended}, negative where something is taken back; of every
     * dataset, for the tally does not know which tell findings.
     *
     * @param tally the rows that are read
     */
    public static String of(String tally) {
        return """
                (select dataset, body, category_set, published as month, 0 as mended,
                  case event when 'withdrawn' then -entries else entries end as confirmed
                from %1$s told where event = 'published' or (event = 'withdrawn' and reason in %2$s)
                  or (event = 'restored' and takes_back in %2$s)
                union all
                select dataset, body, category_set, month, case event when 'withdrawn' then entries else -entries end, 0
                from %1$s told where (event = 'withdrawn' and reason in %3$s) or (event = 'restored' and takes_back in %3$s))
                """.formatted(tally, NO_FINDING, MENDED);
    }
}

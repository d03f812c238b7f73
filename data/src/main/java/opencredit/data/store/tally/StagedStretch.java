package opencredit.data.store.tally;

/**
 * Rows of a batch that one transaction publishes.
 *
 * @param after the last row before them
 * @param last the last of them
 */
public record StagedStretch(long batch, String dataset, long after, long last) {}

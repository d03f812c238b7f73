package opencredit.data.outcome;

import opencredit.data.ledger.Party;

/**
 * The rows that one body submitted in one batch, counted.
 *
 * @param received rows that disclose something, refused or not
 * @param refused of these, rows that cannot be published as they are
 * @param flagged of these, rows with something to verify
 */
public record Submission(Party publisher, long received, long refused, long flagged) {}

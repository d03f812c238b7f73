package opencredit.data.outcome;

/** A row that the ledger refused. */
public record RefusedRow(long row, String code) {}

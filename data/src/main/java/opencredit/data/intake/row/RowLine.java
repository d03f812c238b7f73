package opencredit.data.intake.row;

/**
 * One line of a row in whose cells lines end.
 *
 * @param row what it is read as where the row ends with it
 * @param isWithinCell whether both its ends stand in one cell
 */
public record RowLine(Row row, boolean isWithinCell) {}

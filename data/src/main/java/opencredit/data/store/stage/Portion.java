package opencredit.data.store.stage;

import java.util.List;

/**
 * Rows that are written together.
 *
 * @param room what they take of the budget
 */
public record Portion(List<StagedRow.Given> rows, int room) {
    static final Portion END = new Portion(List.of(), 0);
}

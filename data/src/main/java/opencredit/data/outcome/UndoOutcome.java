package opencredit.data.outcome;

import java.util.List;
import java.util.UUID;

/** The result of undoing a batch. */
public sealed interface UndoOutcome {

    /**
     * The batch is taken back as far as it can be.
     *
     * @param withdrawn records that it had published, and nobody has changed since
     * @param amended records that have their former content again
     * @param left records that others changed since, that it withdrew, or whose former content is gone
     * @param records the first thousand of those that are left
     * @param seq the ledger's head afterwards
     */
    record Undone(long withdrawn, long amended, long left, List<UUID> records, long seq) implements UndoOutcome {}

    /** Nothing was changed. */
    record NotUndone(BatchOutcome.Refused why) implements UndoOutcome {}
}

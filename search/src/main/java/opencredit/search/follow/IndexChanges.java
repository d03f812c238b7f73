package opencredit.search.follow;

import java.util.List;
import opencredit.search.Change;

/**
 * The changes of the records of some entries.
 *
 * @param forgets whether any of the entries deleted content for good
 */
public record IndexChanges(List<Change> changes, boolean forgets) {}

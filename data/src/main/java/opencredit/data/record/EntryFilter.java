package opencredit.data.record;

import java.util.List;
import opencredit.data.ledger.Event;
import opencredit.data.record.filter.RecordFilter;

/**
 * Which entries of the ledger are read.
 *
 * @param records the conditions on their records. The dataset stands in the entry itself; with any other condition only
 *     entries of records that are shown are read, for of what is gone nothing else is known
 * @param events the kinds of entries; none for all kinds
 */
public record EntryFilter(RecordQuery records, List<Event> events) {
    /** Every entry. */
    public static final EntryFilter ALL = new EntryFilter(RecordQuery.ALL, List.of());

    public EntryFilter {
        events = List.copyOf(events);
    }

    /** Whether entries of records that are gone are left out. */
    public boolean isOfShown() {
        return records.conditions().keySet().stream().anyMatch(filter -> filter != RecordFilter.DATASET);
    }

    /** Whether no entry is left out. */
    public boolean isAll() {
        return records.conditions().isEmpty() && events.isEmpty();
    }
}

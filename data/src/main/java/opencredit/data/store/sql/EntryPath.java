package opencredit.data.store.sql;

import java.time.Instant;
import opencredit.data.ledger.Event;
import opencredit.data.record.EntryFilter;
import org.jdbi.v3.core.Jdbi;

/** The way to the entries of a feed. */
public enum EntryPath {
    /** Along the ledger, whose entries say all that is asked for. */
    LEDGER,
    /** Along the ledger, looking at the record of each entry: so many records fit that enough are found soon. */
    LEDGER_AND_RECORDS,
    /** From the records to their entries: few records fit, and a stretch of the ledger may hold none of them. */
    RECORDS;

    /** So many records are read, joined with their entries and sorted in the time that a page of a list takes. */
    private static final int FEW = 5_000;

    /** The way for this filter; whether few records fit is counted, no further than matters. */
    public static EntryPath of(EntryFilter filter, Jdbi jdbi, Instant now) {
        if (!filter.isOfShown()) {
            return LEDGER;
        }
        long fitting = Lists.count(filter.records(), FEW + 1, now)
                .list(jdbi, (row, context) -> row.getLong(1))
                .getFirst();
        return fitting > FEW ? LEDGER_AND_RECORDS : RECORDS;
    }

    /** Whether a page looks for entries among many others, and so must end before all of the ledger is gone through. */
    public boolean isSearching(EntryFilter filter) {
        return switch (this) {
            case LEDGER -> !filter.isAll() && !isByIndex(filter);
            case LEDGER_AND_RECORDS -> true;
            case RECORDS -> false;
        };
    }

    /**
     * The entries {@code e}: what stands behind the columns of a {@code select}.
     *
     * @param stretch a condition on {@code e.seq}
     */
    public Sql entries(EntryFilter filter, Sql stretch, Instant now) {
        Sql sql = switch (this) {
            case LEDGER -> ofDataset(new Sql().add("from entry e where").add(stretch), filter);
            case LEDGER_AND_RECORDS ->
                new Sql()
                        .add("from entry e join record r on r.id = e.record")
                        .add(Filter.all(filter.records(), now))
                        .add("and")
                        .add(stretch);
            case RECORDS ->
                new Sql()
                        .add("from (")
                        .add(Lists.ids(filter.records(), now))
                        .add(") r join entry e on e.record = r.id where")
                        .add(stretch);
        };
        // that a record was withdrawn once is no news of what is shown
        Sql told = this == LEDGER ? sql : sql.add("and e.event <> 'withdrawn'");
        return ofEvents(told, filter);
    }

    /** Entries of one kind stand in an index in the ledger's order, but for publications, which most entries are. */
    private static boolean isByIndex(EntryFilter filter) {
        return filter.events().size() == 1
                && isRare(filter)
                && filter.records().conditions().isEmpty();
    }

    /** PostgreSQL must read that it may use that index, for it does not know the words. */
    private static boolean isRare(EntryFilter filter) {
        return !filter.events().isEmpty() && !filter.events().contains(Event.PUBLISHED);
    }

    private static Sql ofEvents(Sql sql, EntryFilter filter) {
        if (isRare(filter)) {
            sql.add("and e.event <> 'published'");
        }
        return switch (filter.events().size()) {
            case 0 -> sql;
            case 1 -> sql.add("and e.event = ?", filter.events().getFirst().wire());
            default -> sql.array("and e.event = any(?)", words(filter));
        };
    }

    private static Sql ofDataset(Sql sql, EntryFilter filter) {
        String dataset = filter.records().dataset();
        return dataset == null ? sql : sql.add("and e.dataset = ?", dataset);
    }

    private static String[] words(EntryFilter filter) {
        return filter.events().stream().map(Event::wire).toArray(String[]::new);
    }
}

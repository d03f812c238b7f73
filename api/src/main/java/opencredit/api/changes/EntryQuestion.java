package opencredit.api.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.data.ledger.Event;
import opencredit.data.record.EntryFilter;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.record.filter.RecordFilter;

/** Which entries are asked for. */
final class EntryQuestion {
    private static final String EVENT = "event";

    /** What narrows entries whose records may be gone. */
    static final List<String> OF_LEDGER = List.of(RecordFilter.DATASET.parameter(), EVENT);

    /** What narrows entries: each has an index that leads from its values to records. */
    static final List<String> NAMES = names();

    private static final List<String> EVENTS =
            Arrays.stream(Event.values()).map(Event::wire).toList();

    private EntryQuestion() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(OF_LEDGER);
        names.add(RecordFilter.SUBJECT.parameter());
        names.add(RecordFilter.AUTHORITY.parameter());
        names.add(RecordFilter.NUMBER.parameter());
        return List.copyOf(names);
    }

    static EntryFilter read(Parameters parameters, Filters filters) {
        List<Event> events = parameters.choices(EVENT, EVENTS).stream()
                .map(word -> Event.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
        return new EntryFilter(filters.readWithDataset(parameters, Sort.NEWEST_DECISION), events);
    }
}

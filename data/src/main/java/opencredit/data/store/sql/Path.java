package opencredit.data.store.sql;

import java.util.List;
import java.util.Optional;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;

/**
 * The way to a list's rows: by the most telling filter, whose index holds each value's records in the list's order, so
 * that a page reads as many rows as it shows.
 */
enum Path {
    SUBJECT,
    /** As the subject, not as the second party. */
    ABOUT,
    NUMBER,
    AUTHORITY,
    /** By dataset and date. */
    REGISTER;

    /** Rows of bodies by name, and by the codes of bodies with the name. */
    private static final String ONE_BODY = """
            from (select id as value from authority where name = ? or code = any(array(
                select code from authority where name = ? union all select ?::text))
              union select u.id from authority u where u.code is null and u.name = any(array(
                select o.name from authority o where o.code = any(array(
                  select code from authority where name = ? union all select ?::text))))
                and 1 = (select count(distinct o.code) from authority o where o.name = u.name)) d
            """;

    /** The same of several; of one value the planner is told that it is one. */
    private static final String BODIES =
            ONE_BODY.replace("name = ?", "name = any(?)").replace("select ?::text)", "select unnest(?::text[]))");

    static Path of(RecordQuery query) {
        if (query.has(RecordFilter.SUBJECT)) {
            return SUBJECT;
        }
        if (query.has(RecordFilter.ABOUT)) {
            return ABOUT;
        }
        if (query.has(RecordFilter.NUMBER)) {
            return NUMBER;
        }
        return query.has(RecordFilter.AUTHORITY) ? AUTHORITY : REGISTER;
    }

    /** The filter that these rows have passed already; empty for none. */
    Optional<RecordFilter> filter() {
        return switch (this) {
            case SUBJECT -> Optional.of(RecordFilter.SUBJECT);
            case ABOUT -> Optional.of(RecordFilter.ABOUT);
            case NUMBER -> Optional.of(RecordFilter.NUMBER);
            case AUTHORITY -> Optional.of(RecordFilter.AUTHORITY);
            case REGISTER -> Optional.empty();
        };
    }

    /**
     * A row {@code d} for each of the filter's values; of each the first records are read, then the best of them. Of one
     * value the planner is told that it is one.
     */
    Sql values(RecordQuery query) {
        return switch (this) {
            case SUBJECT -> parties(query.texts(RecordFilter.SUBJECT));
            case ABOUT -> parties(query.texts(RecordFilter.ABOUT));
            case NUMBER -> numbers(Filter.numbers(query));
            case AUTHORITY -> authorities(query);
            case REGISTER ->
                new Sql().add("from (select ?::text as value) d", query.dataset() == null ? "" : query.dataset());
        };
    }

    private static Sql parties(List<String> wanted) {
        return wanted.size() == 1
                ? new Sql().add("from (select ?::text as value) d", wanted.getFirst())
                : new Sql().array("from unnest(?::text[]) d (value)", Filter.texts(wanted));
    }

    private static Sql numbers(Long[] wanted) {
        return wanted.length == 1
                ? new Sql().add("from (select ?::bigint as value) d", wanted[0])
                : new Sql().array("from unnest(?::bigint[]) d (value)", wanted);
    }

    private static Sql authorities(RecordQuery query) {
        String[] wanted = Filter.texts(query.texts(RecordFilter.AUTHORITY));
        Object asked = wanted.length == 1 ? wanted[0] : wanted;
        return new Sql().add(wanted.length == 1 ? ONE_BODY : BODIES, asked, asked, asked, asked, asked);
    }

    /**
     * The conditions under which a record {@code r} has the value {@code d}; a record fits one of them at most. A subject
     * is the record's own, or its second party.
     */
    List<Sql> matches(RecordQuery query) {
        return switch (this) {
            case SUBJECT ->
                List.of(
                        new Sql().add("and r.subject = d.value"),
                        new Sql()
                                .array(
                                        "and r.counterparty = d.value and (r.subject is null or r.subject <> all(?))",
                                        Filter.texts(query.texts(RecordFilter.SUBJECT))));
            case ABOUT -> List.of(new Sql().add("and r.subject = d.value"));
            case NUMBER -> List.of(new Sql().add("and r.number = d.value"));
            case AUTHORITY -> List.of(new Sql().add("and r.authority = d.value"));
            case REGISTER -> List.of(new Sql());
        };
    }
}

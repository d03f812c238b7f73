package opencredit.data.store.sql;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.record.Fen;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;

/** The conditions of a query on a record {@code r}, as SQL that starts with {@code where}. */
final class Filter {
    private static final String PUBLISHED_BY = "and r.publisher = any(array("
            + "select id from authority where code = any(?) or code is null and name = any(?)))";

    private Filter() {}

    /** All of them. */
    static Sql all(RecordQuery query, Instant now) {
        return where(query, Optional.empty(), now);
    }

    /** All but the one that {@code path} already applies. */
    static Sql beside(Path path, RecordQuery query, Instant now) {
        return where(query, path.filter(), now);
    }

    private static Sql where(RecordQuery query, Optional<RecordFilter> applied, Instant now) {
        Sql sql = new Sql().add("where r.visible_until > ?", now.atOffset(ZoneOffset.UTC));
        for (RecordFilter filter : query.conditions().keySet()) {
            if (!applied.equals(Optional.of(filter))) {
                sql.add("and " + filter.condition(), bound(query, filter));
            }
        }
        RecordQuery.Publishers publishers = query.publishers();
        return publishers == null ? sql : sql.add(PUBLISHED_BY, texts(publishers.codes()), texts(publishers.names()));
    }

    /** The values for the question marks of a condition. */
    private static Object[] bound(RecordQuery query, RecordFilter filter) {
        return switch (filter.kind()) {
            case DATASET -> new Object[] {query.texts(filter).getFirst()};
            case REGION -> prefixes(texts(query.texts(filter)));
            case BODY -> bodies(texts(query.texts(filter)));
            case SUBJECT ->
                filter == RecordFilter.ABOUT
                        ? new Object[] {texts(query.texts(filter))}
                        : new Object[] {texts(query.texts(filter)), texts(query.texts(filter))};
            case CODE, ANSWER -> new Object[] {texts(query.texts(filter))};
            case NUMBER -> new Object[] {numbers(query)};
            case FIRST_DAY, LAST_DAY, LAST_DUE -> new Object[] {Objects.requireNonNull(query.day(filter))};
            case LEAST_AMOUNT, MOST_AMOUNT -> new Object[] {Fen.of(Objects.requireNonNull(query.amount(filter)))};
        };
    }

    /** As names, and twice as names of bodies with codes and as codes. */
    private static Object[] bodies(String[] asked) {
        return new Object[] {asked, asked, asked, asked, asked};
    }

    /** With bounds that an index can use. */
    private static Object[] prefixes(String[] prefixes) {
        return new Object[] {prefixes, first(prefixes), beyond(prefixes)};
    }

    private static String first(String[] prefixes) {
        return Arrays.stream(prefixes).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static String beyond(String[] prefixes) {
        return Arrays.stream(prefixes)
                .map(prefix -> prefix + Character.toString(Character.MAX_CODE_POINT))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Each once, however it was written: a list is joined with them, and would show its records as often. Nothing but
     * brackets is no number: it would stand for every record that has none.
     */
    static Long[] numbers(RecordQuery query) {
        return query.texts(RecordFilter.NUMBER).stream()
                .filter(number -> !DocumentNumber.normalise(number).isEmpty())
                .map(DocumentNumber::hash)
                .distinct()
                .toArray(Long[]::new);
    }

    static String[] texts(List<String> values) {
        return values.stream().distinct().toArray(String[]::new);
    }
}

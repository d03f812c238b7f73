package opencredit.data.store.read;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.store.RecordQuery;
import opencredit.data.store.append.Fen;

/** The conditions of a query on a record {@code r}, as SQL that starts with {@code where}. */
final class Filter {
    private static final String AUTHORITIES = "array(select id from authority where name = any(?) or code = any(?))";

    private Filter() {}

    /** All of them. */
    static Sql all(RecordQuery query, Instant now) {
        Sql sql = rest(query, now);
        if (!query.subjects().isEmpty()) {
            String[] subjects = texts(query.subjects());
            sql.array("and (r.subject = any(?)", subjects).array("or r.counterparty = any(?))", subjects);
        }
        return numbersAndAuthorities(sql, query);
    }

    /** All but the one that {@code path} already applies. */
    static Sql beside(Path path, RecordQuery query, Instant now) {
        Sql sql = rest(query, now);
        return switch (path) {
            case SUBJECT -> numbersAndAuthorities(sql, query);
            case NUMBER -> authorities(sql, query);
            case AUTHORITY, REGISTER -> sql;
        };
    }

    private static Sql numbersAndAuthorities(Sql sql, RecordQuery query) {
        if (!query.numbers().isEmpty()) {
            sql.array("and r.number = any(?)", numbers(query));
        }
        return authorities(sql, query);
    }

    private static Sql authorities(Sql sql, RecordQuery query) {
        if (!query.authorities().isEmpty()) {
            String[] wanted = texts(query.authorities());
            sql.add("and r.authority = any(").add(AUTHORITIES, wanted, wanted).add(")");
        }
        return sql;
    }

    private static Sql rest(RecordQuery query, Instant now) {
        Sql sql = new Sql().add("where r.visible_until > ?", now.atOffset(ZoneOffset.UTC));
        if (query.dataset() != null) {
            sql.add("and r.dataset = ?", query.dataset());
        }
        if (!query.regions().isEmpty()) {
            String[] prefixes = texts(query.regions());
            sql.array("and r.region ^@ any(?)", prefixes)
                    .add("and r.region >= ? and r.region < ?", first(prefixes), beyond(prefixes));
        }
        if (!query.categories().isEmpty()) {
            sql.array(
                    "and r.category_set = any(array(select id from category_set where categories && ?))",
                    texts(query.categories()));
        }
        if (!query.states().isEmpty()) {
            sql.array("and r.state = any(?)", texts(query.states()));
        }
        return ranges(sql, query);
    }

    private static Sql ranges(Sql sql, RecordQuery query) {
        if (query.from() != null) {
            sql.add("and r.decision_date >= ?", query.from());
        }
        if (query.to() != null) {
            sql.add("and r.decision_date <= ?", query.to());
        }
        if (query.minAmount() != null) {
            sql.add("and r.amount >= ?", Fen.of(query.minAmount()));
        }
        if (query.maxAmount() != null) {
            sql.add("and r.amount <= ?", Fen.of(query.maxAmount()));
        }
        return sql;
    }

    /** Bounds that an index can use. */
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
        return query.numbers().stream()
                .filter(number -> !DocumentNumber.normalise(number).isEmpty())
                .map(DocumentNumber::hash)
                .distinct()
                .toArray(Long[]::new);
    }

    static String[] texts(List<String> values) {
        return values.stream().distinct().toArray(String[]::new);
    }
}

package opencredit.data.store.read;

import java.util.Locale;

/** What shown records can be counted by. */
public enum Grouping {
    DATASET("r.dataset", ""),
    REGION("r.region", ""),
    AUTHORITY("a.name", "join authority a on a.id = r.authority"),
    /** A record counts for each of its categories, and once for none. */
    CATEGORY(
            "c.category",
            "join category_set s on s.id = r.category_set left join lateral unnest(s.categories) c (category) on true"),
    STATE("r.state", ""),
    YEAR("extract(year from r.decision_date)::integer::text", ""),
    MONTH("to_char(r.decision_date, 'YYYY-MM')", "");

    private final String value;
    private final String join;

    Grouping(String value, String join) {
        this.value = value;
        this.join = join;
    }

    /** @throws IllegalArgumentException when there is no such grouping */
    public static Grouping of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String value() {
        return value;
    }

    String join() {
        return join;
    }
}

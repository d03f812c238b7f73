package opencredit.data.store.tally;

/** Which spellings of publishers are one body, and when it began, for other statements to select from. */
public final class BodySpellings {
    /**
     * A body is its code where it has one, however its name is written, and began when the first of its spellings did.
     * Columns of {@code spelling}: {@code id}, {@code code}, {@code name}, {@code body} (the first {@code id}),
     * {@code since} (null of whom nothing was published).
     */
    public static final String SQL = """
            with spelling as materialized (
              select id, code, name, min(id) over body as body, min(publishes_since) over body as since
              from authority window body as (partition by code, case when code is null then name end))
            """;

    private BodySpellings() {}
}

package opencredit.data.store.tally;

/**
 * First publications as they count for the past, for other statements to select from. A batch that was undone has published
 * nothing, until its records come back; whatever else takes a record away leaves what it was.
 */
public final class FirstPublications {
    /** Columns of the tally, with {@code net}: how many records, negative where they are taken back. */
    public static final String SQL = """
            (select *, case event when 'withdrawn' then -entries else entries end as net from tally
             where event = 'published' or (event = 'withdrawn' and reason = 'batch-undone')
               or (event = 'restored' and takes_back = 'batch-undone'))
            """;

    private FirstPublications() {}
}

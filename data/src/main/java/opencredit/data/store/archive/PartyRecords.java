package opencredit.data.store.archive;

/**
 * SQL of the records of a party with the code {@code d.code}, shown at {@code :now}. A summary of a party and its profile
 * count the same; a profile says more, and asks for more than a search has time for.
 */
final class PartyRecords {
    /** Those that it is the subject or the second party of, each once. */
    static final String SHOWN = """
                    select dataset, decision_date from record where subject = d.code and visible_until > :now
                    union all
                    select dataset, decision_date from record
                    where counterparty = d.code and subject is distinct from d.code and visible_until > :now
            """;

    /** What the view of counts still counts, and is over. */
    static final String OVER = """
            with over as materialized (
              select k.subject, k.counterparty, c.dataset from counted k join counted_cell c on c.id = k.cell
              where k.until <= :now and k.until < 'infinity')
            """;

    /** How many of those that {@code counted_party p} counts are shown. */
    static final String LEFT = """
            p.records - (select count(*) from over o
              where o.dataset = p.dataset and (o.subject = d.code or o.counterparty = d.code))
            """;

    private PartyRecords() {}
}

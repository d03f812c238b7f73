package opencredit.data.store.counts;

import opencredit.data.store.tally.FindingCells;
import opencredit.data.store.tally.FirstPublications;
import org.jdbi.v3.core.Handle;

/**
 * What the tally tells, added up as it grows: it has a row for each group of each transaction, and whoever reads wants the
 * sums. A row has the number of one of its transaction's entries, so each is added once with the entries around it.
 */
final class TallySums {
    private static final String PUBLICATIONS = """
            insert into counted_publication as t (publisher, dataset, published, decided, records, in_time)
            select publisher, dataset, published, decided, sum(net), coalesce(sum(net) filter (where lateness = 0), 0)
            from %s p where id > :after and id <= :upTo and publisher is not null group by 1, 2, 3, 4
            on conflict (publisher, dataset, published, decided)
              do update set records = t.records + excluded.records, in_time = t.in_time + excluded.in_time
            """.formatted(FirstPublications.SQL);

    private static final String FINDINGS =
            """
            insert into counted_finding as t (dataset, body, category_set, month, confirmed, mended)
            select dataset, body, category_set, month, sum(confirmed), sum(mended) from %s cell group by 1, 2, 3, 4
            on conflict (dataset, body, category_set, month)
              do update set confirmed = t.confirmed + excluded.confirmed, mended = t.mended + excluded.mended
            """.formatted(FindingCells.of("(select * from tally where id > :after and id <= :upTo)"));

    private TallySums() {}

    /** Adds the rows with numbers after {@code after}, up to {@code upTo}. */
    static void add(Handle handle, long after, long upTo) {
        for (String step : new String[] {PUBLICATIONS, FINDINGS}) {
            handle.createUpdate(step).bind("after", after).bind("upTo", upTo).execute();
        }
    }
}

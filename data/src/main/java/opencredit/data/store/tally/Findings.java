package opencredit.data.store.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Confirmed dishonesty of public bodies, and what of it was mended, by the tally: a finding is withdrawn when it is mended,
 * and stays a finding. Safe for threads.
 */
public final class Findings {
    /** Why a record is withdrawn that should not have been there: it confirms nothing, unless it comes back. */
    private static final String[] NO_FINDING = {"batch-undone", "corrected", "court-order", "merged", "revoked"};

    private static final String[] MENDED = {"performed", "repaired"};

    /** The columns of the tally about findings, and the rows that are read. */
    private static final String CELLS = """
            with cell as (
              select dataset, body, category_set, published as month, 0 as mended,
                case event when 'withdrawn' then -entries else entries end as confirmed
              from %1$s where event = 'published' or (event = 'withdrawn' and reason = any(:noFinding))
                or (event = 'restored' and takes_back = any(:noFinding))
              union all
              select dataset, body, category_set, month, case event when 'withdrawn' then entries else -entries end, 0
              from %1$s where (event = 'withdrawn' and reason = any(:mended))
                or (event = 'restored' and takes_back = any(:mended)))
            """;

    private static final String COUNTS = CELLS.formatted("tally") + """
            select cell.dataset, body, coalesce(c.categories, '{}') as categories, month, sum(confirmed)::bigint as confirmed,
              sum(mended)::bigint as mended
            from cell left join category_set c on c.id = cell.category_set where cell.dataset = any(:datasets)
            group by 1, 2, 3, 4 order by 1, 2, 3, 4
            """;

    /** By an index: an archive waits for no scan of all bodies. */
    static final String OF_BODY = CELLS.formatted("(select * from tally where body = :code) told") + """
            select sum(confirmed)::bigint as confirmed, sum(mended)::bigint as mended
            from cell where dataset = any(:datasets) having count(*) > 0
            """;

    private final Jdbi jdbi;
    private final Jdbi lists;
    private final String[] datasets;

    /** @param datasets of which those count that feed the archive's section of dishonesty */
    public Findings(Database database, Datasets datasets) {
        this.jdbi = database.jdbi(PoolKind.COUNTS);
        this.lists = database.jdbi(PoolKind.LISTS);
        this.datasets = datasets.all().stream()
                .filter(dataset -> dataset.archive() == ArchiveSection.DISHONESTY)
                .map(Dataset::id)
                .toArray(String[]::new);
    }

    /** Those about one public body, by its code: exact numbers, as {@link #all} has them; empty where there never were any. */
    public Optional<OfBody> ofBody(String code) {
        return lists.withHandle(handle -> handle.createQuery(OF_BODY)
                .bind("code", code)
                .bind("noFinding", NO_FINDING)
                .bind("mended", MENDED)
                .bind("datasets", datasets)
                .map((row, context) -> new OfBody(row.getLong("confirmed"), row.getLong("mended")))
                .findOne());
    }

    /** How many findings there ever were about a body, and how many of them it mended. */
    public record OfBody(long confirmed, long mended) {}

    /** All there ever were, in exact numbers: what is published of them is in steps. */
    public List<FindingCount> all() {
        return jdbi.withHandle(this::read);
    }

    /** The same in the moment of a transaction. */
    public List<FindingCount> read(Handle handle) {
        return handle.createQuery(COUNTS)
                .bind("noFinding", NO_FINDING)
                .bind("mended", MENDED)
                .bind("datasets", datasets)
                .map((row, context) -> new FindingCount(
                        row.getString("dataset"),
                        row.getString("body"),
                        List.of((String[]) row.getArray("categories").getArray()),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("confirmed"),
                        row.getLong("mended")))
                .list();
    }
}

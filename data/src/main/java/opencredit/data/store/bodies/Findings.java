package opencredit.data.store.bodies;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.db.Database;
import opencredit.data.store.tally.FindingCells;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Confirmed dishonesty of public bodies, and what of it was mended, by the tally: a finding is withdrawn when it is mended,
 * and stays a finding. Safe for threads.
 */
public final class Findings {
    /** By dataset, body, categories and month, of cells that are told or kept. */
    private static final String COUNTS = """
            select cell.dataset, body, coalesce(c.categories, '{}') as categories, month, sum(confirmed)::bigint as confirmed,
              sum(mended)::bigint as mended
            from %s cell left join category_set c on c.id = cell.category_set where cell.dataset = any(:datasets)
            group by 1, 2, 3, 4 order by 1, 2, 3, 4
            """;

    private static final String TOLD = COUNTS.formatted(FindingCells.of("tally"));

    /** The same of the view of counts, which adds up what the tally tells. */
    private static final String COUNTED = COUNTS.formatted("counted_finding");

    /** By an index: an archive waits for no scan of all bodies. */
    static final String OF_BODY = """
            select sum(confirmed)::bigint as confirmed, sum(mended)::bigint as mended
            from %s cell where dataset = any(:datasets) having count(*) > 0
            """.formatted(FindingCells.of("(select * from tally where body = :code)"));

    private final Jdbi jdbi;
    private final Jdbi lists;
    private final CountsReader counts;
    private final String[] datasets;

    /** @param datasets of which those count that feed the archive's section of dishonesty */
    public Findings(Database database, Datasets datasets) {
        this(database, datasets, new CountsReader(database));
    }

    /** @param counts asked by all readers of a server */
    public Findings(Database database, Datasets datasets, CountsReader counts) {
        this.jdbi = database.jdbi(PoolKind.COUNTS);
        this.counts = counts;
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
                .bind("datasets", datasets)
                .map((row, context) -> new OfBody(row.getLong("confirmed"), row.getLong("mended")))
                .findOne());
    }

    /** How many findings there ever were about a body, and how many of them it mended. */
    public record OfBody(long confirmed, long mended) {}

    /** All there ever were, in exact numbers: what is published of them is in steps. */
    public List<FindingCount> all() {
        return jdbi.withHandle(this::ofTally);
    }

    /** The same of the view of counts; empty where it has not all entries up to {@code seq}. */
    public Optional<List<FindingCount>> counted(long seq) {
        return counts.whenLevel(seq, this::ofView);
    }

    /** All in the moment of a transaction, by the tally. */
    List<FindingCount> ofTally(Handle handle) {
        return read(handle, TOLD);
    }

    /** All in the moment of a transaction, by the view of counts. */
    List<FindingCount> ofView(Handle handle) {
        return read(handle, COUNTED);
    }

    private List<FindingCount> read(Handle handle, String statement) {
        return handle.createQuery(statement)
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

package opencredit.data.store.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.Fen;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.Grouping;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.counts.CellSums;
import opencredit.data.store.db.Database;
import opencredit.data.store.sql.Lists;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts and amounts of what is shown. Safe for threads. */
public final class Statistics {
    private final Jdbi jdbi;
    private final String[] unsummed;

    /** @param datasets which tell whose amounts add up */
    public Statistics(Database database, Datasets datasets) {
        this.jdbi = database.jdbi(PoolKind.COUNTS);
        this.unsummed = datasets.all().stream()
                .filter(dataset -> !dataset.hasSums())
                .map(Dataset::id)
                .toArray(String[]::new);
    }

    /**
     * Groups of the shown records of {@code query}, most records first.
     *
     * @param by the name of a {@link Grouping}
     */
    public List<Group> of(RecordQuery query, String by, Instant now) {
        return Lists.groups(query, Grouping.of(by), unsummed, now)
                .list(
                        jdbi,
                        (row, context) -> new Group(
                                row.getString("value"), row.getLong("count"), yuan(row.getBigDecimal("fen"))));
    }

    /** Whether the counted cells know enough to answer. */
    public static boolean isOfCells(RecordQuery query, String by) {
        return CellGroups.isOfCells(query, Grouping.of(by));
    }

    /** The same of cells, for what {@link #isOfCells} says. */
    public List<Group> of(CellSums sums, RecordQuery query, String by) {
        return new CellGroups(query, Grouping.of(by), Set.of(unsummed)).of(sums);
    }

    private static @Nullable BigDecimal yuan(@Nullable BigDecimal fen) {
        return fen == null ? null : Fen.yuan(fen);
    }

    /**
     * @param value null for records without one
     * @param amount the sum of what amounts they have that add up, yuan; null where they have none
     */
    public record Group(
            @Nullable String value, long count, @Nullable BigDecimal amount) {}
}

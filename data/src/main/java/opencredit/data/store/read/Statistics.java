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
     * @param by the name of a {@link Grouping}, which says how many of them
     */
    public Groups of(RecordQuery query, String by, Instant now) {
        List<GroupAmongAll> told = Lists.groups(query, Grouping.of(by), unsummed, now)
                .list(
                        jdbi,
                        (row, context) -> new GroupAmongAll(
                                new Group(row.getString("value"), row.getLong("count"), yuan(row.getBigDecimal("fen"))),
                                new Rest(
                                        row.getLong("all_groups"),
                                        row.getLong("all_records"),
                                        yuan(row.getBigDecimal("all_fen")))));
        List<Group> groups = told.stream().map(GroupAmongAll::group).toList();
        return new Groups(
                groups, told.isEmpty() ? Rest.NONE : told.getFirst().all().without(groups));
    }

    /** Whether the counted cells know enough to answer. */
    public static boolean isOfCells(RecordQuery query, String by) {
        return CellGroups.isOfCells(query, Grouping.of(by));
    }

    /** The same of cells, for what {@link #isOfCells} says. */
    public Groups of(CellSums sums, RecordQuery query, String by) {
        return new Groups(new CellGroups(query, Grouping.of(by), Set.of(unsummed)).of(sums), Rest.NONE);
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

    /** @param rest the groups that are not told one by one */
    public record Groups(List<Group> groups, Rest rest) {}

    /**
     * Some groups together.
     *
     * @param amount as that of a group
     */
    public record Rest(long groups, long count, @Nullable BigDecimal amount) {
        /** No group. */
        public static final Rest NONE = new Rest(0, 0, null);

        private Rest without(List<Group> told) {
            long left = groups - told.size();
            if (left == 0) {
                return NONE;
            }
            BigDecimal sum = amount;
            for (Group group : told) {
                sum = sum == null || group.amount() == null ? sum : sum.subtract(group.amount());
            }
            return new Rest(left, count - told.stream().mapToLong(Group::count).sum(), sum);
        }
    }

    private record GroupAmongAll(Group group, Rest all) {}
}

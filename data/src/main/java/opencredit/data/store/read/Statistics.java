package opencredit.data.store.read;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.Fen;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.Grouping;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.counts.CellSums;
import opencredit.data.store.db.Database;
import opencredit.data.store.sql.Lists;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts and amounts of what is shown. Safe for threads. */
public final class Statistics {
    private static final Comparator<Group> MOST_FIRST = Comparator.comparingLong(Group::count)
            .reversed()
            .thenComparing(Group::value, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Jdbi jdbi;
    private final Authorities authorities;
    private final String[] unsummed;

    /** @param datasets which tell whose amounts add up */
    public Statistics(Database database, Datasets datasets) {
        this.jdbi = database.jdbi(PoolKind.COUNTS);
        this.authorities = new Authorities(database);
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
        List<GroupAmongAll> told =
                Lists.groups(query, Grouping.of(by), unsummed, now).list(jdbi, (row, context) -> group(row));
        List<Group> groups = told.stream().map(GroupAmongAll::group).toList();
        return new Groups(by.equals(RecordFilter.AUTHORITY.parameter()) ? byBody(groups, now) : groups, rest(told));
    }

    /** One body is one group, however its records spell it. */
    private List<Group> byBody(List<Group> groups, Instant now) {
        Map<String, String> told = authorities.told(
                groups.stream()
                        .flatMap(group -> Stream.ofNullable(group.value()))
                        .toList(),
                now);
        Map<String, Group> merged = new LinkedHashMap<>();
        for (Group group : groups) {
            Group called = new Group(told.getOrDefault(group.value(), group.value()), group.count(), group.amount());
            merged.merge(String.valueOf(called.value()), called, Group::plus);
        }
        return merged.values().stream().sorted(MOST_FIRST).toList();
    }

    private static GroupAmongAll group(ResultSet row) throws SQLException {
        return new GroupAmongAll(
                new Group(row.getString("value"), row.getLong("count"), yuan(row.getBigDecimal("fen"))),
                row.getLong("amounts"),
                new Rest(row.getLong("all_groups"), row.getLong("all_records"), yuan(row.getBigDecimal("all_fen"))),
                row.getLong("all_amounts"));
    }

    /** What is left of all of them. */
    private static Rest rest(List<GroupAmongAll> told) {
        if (told.isEmpty() || told.getFirst().all().groups() == told.size()) {
            return Rest.NONE;
        }
        Rest all = told.getFirst().all();
        long counts = told.stream().mapToLong(each -> each.group().count()).sum();
        long amounts = told.stream().mapToLong(GroupAmongAll::amounts).sum();
        BigDecimal sum = told.stream()
                .flatMap(each -> Stream.ofNullable(each.group().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean hasAmount = told.getFirst().allAmounts() > amounts;
        return new Rest(
                all.groups() - told.size(),
                all.count() - counts,
                all.amount() == null || !hasAmount ? null : all.amount().subtract(sum));
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
            @Nullable String value, long count, @Nullable BigDecimal amount) {

        private Group plus(Group other) {
            return new Group(value, count + other.count, Fen.sum(amount, other.amount));
        }
    }

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
    }

    /**
     * A group, and all of them together.
     *
     * @param amounts how many of its records have an amount that adds up
     */
    private record GroupAmongAll(Group group, long amounts, Rest all, long allAmounts) {}
}

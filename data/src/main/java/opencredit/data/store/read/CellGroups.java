package opencredit.data.store.read;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import opencredit.data.record.Fen;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.Grouping;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.counts.CellSums;
import opencredit.data.store.counts.CellSums.CellSum;
import opencredit.data.store.read.Statistics.Group;
import org.jspecify.annotations.Nullable;

/** Groups made of counted cells, the same that the records would give. */
final class CellGroups {
    /** The filters that the cells know. */
    private static final Set<RecordFilter> FILTERS =
            EnumSet.of(RecordFilter.DATASET, RecordFilter.REGION, RecordFilter.STATE);

    /** The groupings by which cells can be counted. */
    private static final Map<String, Function<CellSum, @Nullable String>> VALUES = Map.of(
            RecordFilter.DATASET.parameter(),
            CellSum::dataset,
            RecordFilter.REGION.parameter(),
            CellSum::region,
            RecordFilter.STATE.parameter(),
            CellSum::state,
            Grouping.YEAR,
            cell -> Integer.toString(cell.year()));

    private final RecordQuery query;
    private final Grouping by;
    private final Set<String> unsummed;

    /** @param unsummed datasets whose amounts are left out of the sums */
    CellGroups(RecordQuery query, Grouping by, Set<String> unsummed) {
        this.query = query;
        this.by = by;
        this.unsummed = unsummed;
    }

    /** Whether the cells know all that the question is about. */
    static boolean isOfCells(RecordQuery query, Grouping by) {
        return VALUES.containsKey(by.name())
                && FILTERS.containsAll(query.conditions().keySet());
    }

    /** Most records first, then by value; the group without a value last among equals. */
    List<Group> of(CellSums sums) {
        Map<@Nullable String, Sum> groups = new HashMap<>();
        sums.cells().stream()
                .filter(this::isAsked)
                .forEach(cell ->
                        groups.computeIfAbsent(value(cell), value -> new Sum()).add(cell));
        return groups.entrySet().stream()
                .map(group -> group.getValue().as(group.getKey()))
                .sorted(Comparator.comparingLong(Group::count)
                        .reversed()
                        .thenComparing(Group::value, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private boolean isAsked(CellSum cell) {
        List<String> states = query.texts(RecordFilter.STATE);
        List<String> regions = query.texts(RecordFilter.REGION);
        String region = cell.region();
        return (query.dataset() == null || query.dataset().equals(cell.dataset()))
                && (states.isEmpty() || states.contains(cell.state()))
                && (regions.isEmpty() || region != null && regions.stream().anyMatch(region::startsWith));
    }

    private @Nullable String value(CellSum cell) {
        return Objects.requireNonNull(VALUES.get(by.name())).apply(cell);
    }

    private final class Sum {
        private long records;
        private @Nullable BigDecimal fen;

        void add(CellSum cell) {
            records += cell.records();
            fen = Fen.sum(fen, unsummed.contains(cell.dataset()) ? null : cell.fen());
        }

        Group as(@Nullable String value) {
            return new Group(value, records, fen == null ? null : Fen.yuan(fen));
        }
    }
}

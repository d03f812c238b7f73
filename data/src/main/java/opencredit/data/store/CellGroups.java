package opencredit.data.store;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opencredit.data.store.Statistics.Group;
import opencredit.data.store.append.Fen;
import opencredit.data.store.counts.CellSums;
import opencredit.data.store.counts.CellSums.CellSum;
import opencredit.data.store.read.Grouping;
import org.jspecify.annotations.Nullable;

/** Groups made of counted cells, the same that the records would give. */
final class CellGroups {
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
        boolean isKnown = switch (by) {
            case DATASET, REGION, STATE, YEAR -> true;
            case AUTHORITY, CATEGORY, MONTH -> false;
        };
        return isKnown
                && query.subjects().isEmpty()
                && query.authorities().isEmpty()
                && query.categories().isEmpty()
                && query.numbers().isEmpty()
                && query.from() == null
                && query.to() == null
                && query.minAmount() == null
                && query.maxAmount() == null;
    }

    /** Most records first, then by value; the group without a value last among equals. */
    List<Group> of(CellSums sums) {
        Map<@Nullable String, Sum> groups = new HashMap<>();
        sums.cells().stream()
                .filter(this::isAsked)
                .forEach(cell -> groups.computeIfAbsent(value(cell), value -> new Sum())
                        .add(cell));
        return groups.entrySet().stream()
                .map(group -> group.getValue().as(group.getKey()))
                .sorted(Comparator.comparingLong(Group::count)
                        .reversed()
                        .thenComparing(Group::value, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private boolean isAsked(CellSum cell) {
        String region = cell.region();
        return (query.dataset() == null || query.dataset().equals(cell.dataset()))
                && (query.states().isEmpty() || query.states().contains(cell.state()))
                && (query.regions().isEmpty()
                        || region != null && query.regions().stream().anyMatch(region::startsWith));
    }

    private @Nullable String value(CellSum cell) {
        return switch (by) {
            case DATASET -> cell.dataset();
            case REGION -> cell.region();
            case STATE -> cell.state();
            case YEAR -> Integer.toString(cell.year());
            case AUTHORITY, CATEGORY, MONTH -> throw new IllegalStateException("cells do not know the " + by);
        };
    }

    private final class Sum {
        private long records;
        private @Nullable BigDecimal fen;

        void add(CellSum cell) {
            records += cell.records();
            if (!unsummed.contains(cell.dataset())) {
                fen = fen == null ? cell.fen() : fen.add(cell.fen());
            }
        }

        Group as(@Nullable String value) {
            return new Group(value, records, fen == null ? null : Fen.yuan(fen));
        }
    }
}

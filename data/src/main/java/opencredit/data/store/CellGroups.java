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
import opencredit.data.store.filter.FilterKind;
import opencredit.data.store.filter.Grouping;
import opencredit.data.store.filter.RecordFilter;
import org.jspecify.annotations.Nullable;

/** Groups made of counted cells, the same that the records would give. */
final class CellGroups {
    /** The filters whose values the cells know. */
    private static final Map<RecordFilter, Known> KNOWN = Map.of(
            RecordFilter.DATASET, CellSum::dataset,
            RecordFilter.REGION, CellSum::region,
            RecordFilter.STATE, CellSum::state);

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
        return known(by) != null && KNOWN.keySet().containsAll(query.conditions().keySet());
    }

    private static @Nullable Known known(Grouping by) {
        return by.name().equals(Grouping.YEAR)
                ? cell -> Integer.toString(cell.year())
                : RecordFilter.of(by.name()).map(KNOWN::get).orElse(null);
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
        return KNOWN.entrySet().stream()
                .filter(known -> query.has(known.getKey()))
                .allMatch(known -> isAsked(known.getKey(), known.getValue().of(cell)));
    }

    private boolean isAsked(RecordFilter filter, @Nullable String value) {
        List<String> asked = query.texts(filter);
        return value != null
                && (filter.kind() == FilterKind.REGION
                        ? asked.stream().anyMatch(value::startsWith)
                        : asked.contains(value));
    }

    private @Nullable String value(CellSum cell) {
        Known known = known(by);
        if (known == null) {
            throw new IllegalStateException("cells do not know the " + by.name());
        }
        return known.of(cell);
    }

    /** One thing that a cell knows. */
    private interface Known {
        @Nullable String of(CellSum cell);
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

package opencredit.data.store;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    /** The filters whose values a cell knows; their names are those of groupings too. */
    private static final Map<RecordFilter, Function<CellSum, @Nullable String>> FILTERS = new EnumMap<>(Map.of(
            RecordFilter.DATASET, CellSum::dataset,
            RecordFilter.REGION, CellSum::region,
            RecordFilter.STATE, CellSum::state));

    private final RecordQuery query;
    private final Function<CellSum, @Nullable String> value;
    private final Set<String> unsummed;

    /** @param unsummed datasets whose amounts are left out of the sums */
    CellGroups(RecordQuery query, Grouping by, Set<String> unsummed) {
        this.query = query;
        this.value = value(by).orElseThrow(() -> new IllegalArgumentException("cells do not know this grouping"));
        this.unsummed = unsummed;
    }

    /** Whether the cells know all that the question is about. */
    static boolean isOfCells(RecordQuery query, Grouping by) {
        return value(by).isPresent()
                && FILTERS.keySet().containsAll(query.conditions().keySet());
    }

    private static Optional<Function<CellSum, @Nullable String>> value(Grouping by) {
        return by.name().equals(Grouping.YEAR)
                ? Optional.of(cell -> Integer.toString(cell.year()))
                : RecordFilter.of(by.name()).map(FILTERS::get);
    }

    /** Most records first, then by value; the group without a value last among equals. */
    List<Group> of(CellSums sums) {
        Map<@Nullable String, Sum> groups = new HashMap<>();
        sums.cells().stream()
                .filter(this::isAsked)
                .forEach(cell -> groups.computeIfAbsent(value.apply(cell), any -> new Sum())
                        .add(cell));
        return groups.entrySet().stream()
                .map(group -> group.getValue().as(group.getKey()))
                .sorted(Comparator.comparingLong(Group::count)
                        .reversed()
                        .thenComparing(Group::value, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private boolean isAsked(CellSum cell) {
        return query.conditions().keySet().stream().allMatch(filter -> isAsked(filter, cell));
    }

    private boolean isAsked(RecordFilter filter, CellSum cell) {
        String has = Objects.requireNonNull(FILTERS.get(filter)).apply(cell);
        List<String> wanted = query.texts(filter);
        return has != null
                && (filter.kind() == FilterKind.REGION
                        ? wanted.stream().anyMatch(has::startsWith)
                        : wanted.contains(has));
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

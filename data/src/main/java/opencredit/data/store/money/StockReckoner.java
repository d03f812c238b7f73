package opencredit.data.store.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.CodeList.Code;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.Fen;
import opencredit.data.store.money.StockFigures.StockBody;
import opencredit.data.store.money.StockFigures.StockPart;
import opencredit.data.store.money.StockFigures.StockYear;
import org.jspecify.annotations.Nullable;

/** Puts the records of a stock together, by body and year. For one thread. */
final class StockReckoner {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*(年|年度)?");

    private static final Comparator<StockBody> MOST_FIRST = Comparator.comparing((StockBody body) ->
                    Objects.requireNonNullElse(body.years().getFirst().amount(), BigDecimal.ZERO))
            .reversed()
            .thenComparing(StockBody::name);

    private final MoneyTerms.Stock terms;
    private final String amount;
    private final String period;
    private final List<String> order;
    private final Set<String> wholes;
    private final Set<String> parts;
    private final Map<String, Owed> bodies = new LinkedHashMap<>();
    private long leftOut;

    StockReckoner(Dataset dataset, MoneyTerms.Stock terms, Datasets datasets) {
        this.terms = terms;
        this.amount = dataset.field(Role.AMOUNT).map(Field::name).orElseThrow();
        this.period = dataset.field(Role.PERIOD).map(Field::name).orElseThrow();
        Optional<CodeList> kinds = datasets.codes(dataset, Role.CATEGORY);
        this.order = kinds.stream()
                .flatMap(list -> list.codes().stream())
                .map(Code::value)
                .toList();
        this.wholes = kinds.map(list -> list.valuesIn("whole")).orElse(Set.of());
        this.parts = kinds.map(list -> list.valuesIn("part")).orElse(Set.of());
    }

    void add(MoneyRow row) {
        Matcher year = YEAR.matcher(row.text(period).strip());
        if (!year.matches()) {
            leftOut++;
            return;
        }
        bodies.computeIfAbsent(whose(row), first -> new Owed()).add(Integer.parseInt(year.group(1)), row);
    }

    /** Without a code, bodies of one name in two regions are two: every county has its government. */
    private static String whose(MoneyRow row) {
        String code = row.subject("code");
        return code.isEmpty() ? row.subject("name") + '\n' + row.region() : code;
    }

    StockFigures figures() {
        return new StockFigures(
                bodies.values().stream().map(this::body).sorted(MOST_FIRST).toList(), leftOut);
    }

    private StockBody body(Owed owed) {
        MoneyRow newest = Objects.requireNonNull(owed.latest);
        String code = newest.subject("code");
        return new StockBody(
                newest.subject("name"),
                code.isEmpty() ? null : code,
                newest.region(),
                owed.years.descendingMap().entrySet().stream()
                        .map(year -> year(year.getKey(), year.getValue()))
                        .toList());
    }

    private StockYear year(int year, List<MoneyRow> rows) {
        rows.sort(Comparator.comparingInt(row -> order.indexOf(row.category())));
        boolean hasWhole = rows.stream().anyMatch(row -> wholes.contains(row.category()));
        Set<String> counting = hasWhole ? wholes : parts;
        List<MoneyRow> counted =
                rows.stream().filter(row -> counting.contains(row.category())).toList();
        Map<String, BigDecimal> flows = new LinkedHashMap<>();
        terms.flows().forEach(field -> put(flows, field, sum(counted, field)));
        Map<String, BigDecimal> ratios = new LinkedHashMap<>();
        terms.ratios().keySet().forEach(field -> put(ratios, field, highest(counted, field)));
        boolean isLimited = counted.stream().allMatch(row -> row.decimal(terms.limit()) != null);
        return new StockYear(
                year,
                sum(counted, amount),
                isLimited ? sum(counted, terms.limit()) : null,
                flows,
                ratios,
                rows.stream()
                        .map(row -> part(row, counting.contains(row.category())))
                        .toList());
    }

    private StockPart part(MoneyRow row, boolean counted) {
        return new StockPart(row.category(), counted, row.decimal(amount), row.decimal(terms.limit()), row.id());
    }

    private static void put(Map<String, BigDecimal> values, String field, @Nullable BigDecimal value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private static @Nullable BigDecimal sum(List<MoneyRow> rows, String field) {
        BigDecimal sum = null;
        for (MoneyRow row : rows) {
            sum = Fen.sum(sum, row.decimal(field));
        }
        return sum;
    }

    private static @Nullable BigDecimal highest(List<MoneyRow> rows, String field) {
        return rows.stream()
                .map(row -> row.decimal(field))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The debt of one body, by year. */
    private static final class Owed {
        private final TreeMap<Integer, List<MoneyRow>> years = new TreeMap<>();
        private @Nullable MoneyRow latest;

        void add(int year, MoneyRow row) {
            years.computeIfAbsent(year, first -> new ArrayList<>()).add(row);
            latest = row;
        }
    }
}

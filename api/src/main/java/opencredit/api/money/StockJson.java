package opencredit.api.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import opencredit.api.wire.CsvTable;
import opencredit.api.wire.Labels;
import opencredit.api.wire.Yuan;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.dataset.money.Threshold;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.store.money.StockFigures;
import opencredit.data.store.money.StockFigures.StockBody;
import opencredit.data.store.money.StockFigures.StockYear;
import org.jspecify.annotations.Nullable;

/** A stock as readers see it: balance against limit, with ratios and what they mean. For one reader. */
final class StockJson implements MoneyJson {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    private static final String YUAN = "（元）";

    private final Dataset dataset;
    private final MoneyTerms.Stock terms;
    private final StockFigures figures;
    private final Labels labels;
    private final ChosenRegions regions;

    StockJson(Dataset dataset, MoneyTerms.Stock terms, StockFigures figures, Datasets datasets, ChosenRegions regions) {
        this.dataset = dataset;
        this.terms = terms;
        this.figures = figures;
        this.labels = new Labels(datasets).asking(dataset.id());
        this.regions = regions;
    }

    @Override
    public Answer answer(long seq) {
        Map<String, Threshold> thresholds = new LinkedHashMap<>();
        Stream.concat(Stream.of(terms.use()), terms.ratios().values().stream())
                .forEach(threshold -> thresholds.putIfAbsent(threshold.id(), threshold));
        return new Answer(
                dataset.id(),
                terms.wire(),
                bodies().map(this::body).toList(),
                thresholds.values().stream()
                        .map(each -> ThresholdJson.of(each, regions.language()))
                        .toList(),
                figures.leftOut(),
                seq);
    }

    /** One row a body and year. */
    @Override
    public CsvTable table(boolean isChinese) {
        CsvTable table = CsvTable.of((isChinese ? chinese() : plain()).toArray(String[]::new));
        bodies().forEach(body -> body.years().forEach(year -> {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(body.name());
            row.add(body.code());
            row.add(body.region());
            row.add(regions.label(body.region()));
            row.add(year.year());
            row.add(year.amount());
            row.add(year.limit());
            row.add(percent(year, RoundingMode.HALF_UP));
            terms.flows().forEach(flow -> row.add(year.flows().get(flow)));
            terms.ratios().keySet().forEach(ratio -> row.add(year.ratios().get(ratio)));
            table.row(row.toArray());
        }));
        return table;
    }

    private List<String> plain() {
        List<String> headers =
                new ArrayList<>(List.of("name", "code", "region", "label", "year", "amount", "limit", "use"));
        headers.addAll(terms.flows());
        headers.addAll(terms.ratios().keySet());
        return headers;
    }

    /** Amounts have their unit, ratios are percent. */
    private List<String> chinese() {
        String amount = dataset.field(Role.AMOUNT).map(Field::name).orElse("");
        List<String> headers = new ArrayList<>(List.of("单位", "统一社会信用代码", "行政区划代码", "行政区划", "年度"));
        headers.add(title(amount) + YUAN);
        headers.add(title(terms.limit()) + YUAN);
        headers.add("占限额（%）");
        terms.flows().forEach(flow -> headers.add(title(flow) + YUAN));
        terms.ratios()
                .forEach((field, threshold) -> headers.add(threshold.title().zh() + "（%）"));
        return headers;
    }

    private Stream<StockBody> bodies() {
        return figures.bodies().stream().filter(body -> regions.has(body.region()));
    }

    private Body body(StockBody body) {
        return new Body(
                new Named(body.name(), body.code()),
                body.region(),
                regions.label(body.region()),
                body.years().stream().map(this::year).toList());
    }

    private Year year(StockYear year) {
        return new Year(
                year.year(),
                Yuan.text(year.amount()),
                Yuan.text(year.limit()),
                use(year),
                terms.flows().stream()
                        .filter(year.flows()::containsKey)
                        .map(flow -> new Flow(
                                flow, title(flow), Yuan.text(year.flows().get(flow))))
                        .toList(),
                terms.ratios().entrySet().stream()
                        .flatMap(ratio -> ratio(ratio.getKey(), ratio.getValue(), year).stream())
                        .toList(),
                year.parts().stream().map(this::part).toList());
    }

    private Part part(StockFigures.StockPart part) {
        return new Part(
                part.category(),
                labels.of("category", part.category(), regions.language()),
                part.counted(),
                Yuan.text(part.amount()),
                Yuan.text(part.limit()),
                part.record());
    }

    /** Null where there is no amount or no limit. What is above the limit by a fen is above it, however it is rounded. */
    private @Nullable Ratio use(StockYear year) {
        String shown = percent(year, RoundingMode.HALF_UP);
        String judged = percent(year, RoundingMode.CEILING);
        return shown == null || judged == null
                ? null
                : new Ratio(
                        terms.limit(),
                        terms.use().title().in(regions.language()),
                        shown,
                        terms.use().id(),
                        ThresholdJson.Level.of(terms.use().of(new BigDecimal(judged)), regions.language()));
    }

    private static @Nullable String percent(StockYear year, RoundingMode rounding) {
        BigDecimal amount = year.amount();
        BigDecimal limit = year.limit();
        return amount == null || limit == null || limit.signum() == 0
                ? null
                : amount.multiply(PERCENT).divide(limit, DECIMALS, rounding).toPlainString();
    }

    private Optional<Ratio> ratio(String field, Threshold threshold, StockYear year) {
        return Optional.ofNullable(year.ratios().get(field))
                .map(value -> new Ratio(
                        field,
                        threshold.title().in(regions.language()),
                        value.toPlainString(),
                        threshold.id(),
                        ThresholdJson.Level.of(threshold.of(value), regions.language())));
    }

    private String title(String field) {
        return dataset.published().stream()
                .filter(each -> each.name().equals(field))
                .map(each -> each.heading().in(regions.language()))
                .findFirst()
                .orElse(field);
    }

    record Answer(
            String dataset, String kind, List<Body> bodies, List<ThresholdJson> thresholds, long leftOut, long asOf) {}

    record Named(String name, @Nullable String code) {}

    record Body(
            Named subject,
            @Nullable String region,
            @Nullable String label,
            List<Year> years) {}

    record Year(
            int year,
            @Nullable String amount,
            @Nullable String limit,
            @Nullable Ratio use,
            List<Flow> flows,
            List<Ratio> ratios,
            List<Part> parts) {}

    record Flow(String field, String title, @Nullable String amount) {}

    record Ratio(String field, String title, String percent, String threshold, ThresholdJson.Level level) {}

    record Part(
            String category,
            @Nullable String label,
            boolean counted,
            @Nullable String amount,
            @Nullable String limit,
            UUID record) {}
}

package opencredit.api.money;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import opencredit.api.cache.DearCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.files.FileNames;
import opencredit.api.files.RequestedFormat;
import opencredit.api.http.Feature;
import opencredit.api.http.FileName;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.problem.Problem;
import opencredit.api.query.Cursors;
import opencredit.api.query.Filters;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.money.FlowFigures;
import opencredit.data.store.money.MoneyScan;
import opencredit.data.store.money.StockFigures;
import opencredit.data.text.Bilingual;

/** {@code /v1/statistics/money}: what a dataset says of money, by what its definition says of its amounts. */
public final class MoneyOf implements Feature {
    private static final List<String> ALLOWED =
            List.of("dataset", "region", "year", "broken", "cursor", "format", "labels");

    private final MoneyScan scan;
    private final Datasets datasets;
    private final Filters filters;
    private final List<String> withMoney;
    private final DearCache<String, Reckoned> cache;
    private final FileNames names;
    private final Cursors cursors;

    public MoneyOf(
            MoneyScan scan,
            Datasets datasets,
            Filters filters,
            Cursors cursors,
            DearWork dear,
            LedgerTail tail,
            Clock clock) {
        this.filters = filters;
        this.scan = scan;
        this.datasets = datasets;
        this.withMoney = datasets.all().stream()
                .filter(dataset -> dataset.money() != null)
                .map(Dataset::id)
                .toList();
        this.cursors = cursors;
        this.names = new FileNames(datasets, clock);
        // what happens to other datasets changes nothing
        this.cache = DearCache.ofOwn(withMoney.size(), dear, tail::level, clock);
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, ALLOWED);
        Dataset dataset = dataset(parameters);
        boolean isCsv = "csv".equals(parameters.choice("format", List.of("json", "csv")));
        boolean isChinese = RequestedFormat.isChinese(parameters, isCsv);
        String language = isChinese ? "zh" : request.language();
        RecordQuery query = filters.read(parameters, dataset.id());
        ChosenRegions regions =
                new ChosenRegions(query.texts(RecordFilter.REGION), datasets.codes("regions"), language);
        Reckoned now = reckon(request, dataset);
        MoneyJson json = json(now.figures(), dataset, parameters, regions);
        return isCsv
                ? Response.of(json.table(isChinese).body()).file(name(dataset, query, language))
                : page(json.answer(now.seq()), request);
    }

    private MoneyJson json(Figures figures, Dataset dataset, Parameters parameters, ChosenRegions regions) {
        return switch (figures) {
            case Figures.OfStock(MoneyTerms.Stock terms, StockFigures stock) -> {
                FlowQuestion.refuse(parameters);
                yield new StockJson(dataset, terms, stock, datasets, regions);
            }
            case Figures.OfFlow(MoneyTerms.Flow terms, FlowFigures flow) ->
                new FlowJson(
                        dataset,
                        terms,
                        flow,
                        datasets,
                        FlowQuestion.read(parameters, dataset.id(), regions, cursors),
                        cursors);
        };
    }

    private FileName name(Dataset dataset, RecordQuery query, String language) {
        Bilingual what =
                new Bilingual(dataset.title().zh() + "_金额和履约", dataset.title().en() + "_balances and agreements");
        return names.of("money-" + dataset.id(), what, query, language, "csv");
    }

    private static Response page(Object answer, Request request) {
        String next = answer instanceof FlowJson.Answer flow ? flow.next() : null;
        return Response.of(Json.body(answer)).link(next == null ? null : Paging.link(request, "cursor", next));
    }

    private Dataset dataset(Parameters parameters) {
        String chosen = parameters.choice("dataset", withMoney);
        if (chosen == null) {
            throw Problem.invalid(
                    "dataset",
                    "须给出，可用：" + String.join("、", withMoney) + "。",
                    "Needed; one of: " + String.join(", ", withMoney) + ".");
        }
        return datasets.find(chosen).orElseThrow();
    }

    private Reckoned reckon(Request request, Dataset dataset) {
        // not a figure: names of bodies are shown
        return cache.get(request.caller(), dataset.id(), (seq, at) -> new Reckoned(figures(dataset, at), seq));
    }

    private Figures figures(Dataset dataset, Instant now) {
        return switch (Objects.requireNonNull(dataset.money())) {
            case MoneyTerms.Stock terms -> new Figures.OfStock(terms, scan.stock(dataset, terms, now));
            case MoneyTerms.Flow terms -> new Figures.OfFlow(terms, scan.flow(dataset, terms, now));
        };
    }

    private record Reckoned(Figures figures, long seq) {}

    private sealed interface Figures {
        record OfStock(MoneyTerms.Stock terms, StockFigures figures) implements Figures {}

        record OfFlow(MoneyTerms.Flow terms, FlowFigures figures) implements Figures {}
    }
}

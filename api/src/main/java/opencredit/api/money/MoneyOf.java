package opencredit.api.money;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import opencredit.api.cache.AnswerCache;
import opencredit.api.cache.LedgerTail;
import opencredit.api.files.FileNames;
import opencredit.api.http.Feature;
import opencredit.api.http.FileName;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Places.Place;
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
    private static final List<String> ALLOWED = List.of("dataset", "region", "year", "broken", "cursor", "format");

    private final MoneyScan scan;
    private final Datasets datasets;
    private final List<String> told;
    private final AnswerCache<String, Reckoned> cache;
    private final DearWork dear;
    private final FileNames names;
    private final Cursors cursors;

    public MoneyOf(MoneyScan scan, Datasets datasets, Cursors cursors, DearWork dear, LedgerTail tail, Clock clock) {
        this.scan = scan;
        this.datasets = datasets;
        this.told = datasets.all().stream()
                .filter(dataset -> dataset.money() != null)
                .map(Dataset::id)
                .toList();
        this.cursors = cursors;
        this.dear = dear;
        // of each dataset the newest answer, and one that is still asked for
        this.names = new FileNames(datasets, clock);
        this.cache = new AnswerCache<>(Math.max(1, 2 * told.size()), tail, clock);
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, ALLOWED);
        Dataset dataset = dataset(parameters);
        boolean isCsv = "csv".equals(parameters.choice("format", List.of("json", "csv")));
        ChosenRegions regions = new ChosenRegions(
                Filters.read(parameters, dataset.id()).texts(RecordFilter.REGION),
                datasets.codes("regions"),
                request.language());
        Reckoned now = reckon(request, dataset);
        Bilingual what =
                new Bilingual(dataset.title().zh() + "_金额和履约", dataset.title().en() + "_balances and agreements");
        FileName name = names.of("money-" + dataset.id(), what, RecordQuery.ALL, request.language(), "csv");
        return switch (now.figures()) {
            case Figures.OfStock(StockFigures stock) -> {
                FlowQuestion.refuse(parameters);
                StockJson json = new StockJson(dataset, stock, datasets, regions);
                yield isCsv
                        ? Response.of(json.table().body()).file(name)
                        : Response.of(Json.body(json.answer(now.seq())));
            }
            case Figures.OfFlow(FlowFigures flow) -> {
                FlowQuestion question = FlowQuestion.read(parameters, dataset.id(), regions, cursors);
                FlowJson json = new FlowJson(dataset, flow, datasets, question);
                yield isCsv
                        ? Response.of(json.table().body()).file(name)
                        : page(json.answer(now.seq(), cursors), request);
            }
        };
    }

    private static Response page(FlowJson.Answer answer, Request request) {
        String next = answer.next();
        return Response.of(Json.body(answer)).link(next == null ? null : Paging.link(request, "cursor", next));
    }

    private Dataset dataset(Parameters parameters) {
        String chosen = parameters.choice("dataset", told);
        if (chosen == null) {
            throw Problem.invalid(
                    "dataset",
                    "须给出，可用：" + String.join("、", told) + "。",
                    "Needed; one of: " + String.join(", ", told) + ".");
        }
        return datasets.find(chosen).orElseThrow();
    }

    private Reckoned reckon(Request request, Dataset dataset) {
        Reckoned known = cache.known(dataset.id());
        if (known != null) {
            return known;
        }
        try (Place place = dear.enter(request.caller())) {
            // not a figure: names of bodies are shown
            return cache.get(dataset.id(), (seq, at) -> dear.run(place, () -> new Reckoned(figures(dataset, at), seq)));
        }
    }

    private Figures figures(Dataset dataset, Instant now) {
        return switch (Objects.requireNonNull(dataset.money())) {
            case MoneyTerms.Stock terms -> new Figures.OfStock(scan.stock(dataset, terms, now));
            case MoneyTerms.Flow terms -> new Figures.OfFlow(scan.flow(dataset, terms, now));
        };
    }

    private record Reckoned(Figures figures, long seq) {}

    private sealed interface Figures {
        record OfStock(StockFigures figures) implements Figures {}

        record OfFlow(FlowFigures figures) implements Figures {}
    }
}

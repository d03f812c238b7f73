package opencredit.api.portal.money;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.portal.text.Titles;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.dataset.reading.Datasets;

/** {@code /datasets/{dataset}/money}: what a dataset's amounts come to, with the records behind each number. */
final class MoneyPage implements Pages.Page {
    private static final String MONEY = "/v1/statistics/money";
    private static final List<String> ASKED = List.of("region", "year", "broken", "cursor");
    private static final List<String> ALLOWED =
            Stream.concat(ASKED.stream(), Stream.of("body")).toList();

    private final Pages pages;
    private final Datasets datasets;

    MoneyPage(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Pages.Shown show(Reader reader) {
        String id = reader.inPath().getOrDefault("dataset", "");
        Dataset dataset = datasets.find(id)
                .filter(each -> each.money() != null)
                .orElseThrow(() -> Paths.unknown(id, ProblemType.UNKNOWN_DATASET));
        Parameters.read(reader.asks(reader.path()), ALLOWED);
        SequencedMap<String, String> query = new LinkedHashMap<>();
        query.put("dataset", id);
        for (String name : ASKED) {
            if (!reader.parameter(name).isEmpty()) {
                query.put(name, reader.parameter(name));
            }
        }
        Data answer = pages.answers().ask(MONEY, reader, query);
        Map<String, Object> shown = new HashMap<>();
        shown.put("answer", answer);
        shown.put("dataset", dataset);
        shown.put("titles", new Titles(datasets, reader.language()));
        PageView view = view(reader, dataset, query);
        query.remove("cursor");
        shown.put("file", MONEY + "?" + QueryStrings.of(query) + "&format=csv");
        return switch (dataset.money()) {
            case MoneyTerms.Stock _ -> {
                shown.put("words", new StockWords(view, dataset));
                shown.put("chosen", chosen(answer, reader.parameter("body")));
                yield new Pages.Shown("money-stock", view, shown);
            }
            case MoneyTerms.Flow _ -> {
                shown.put("words", new FlowWords(view, dataset, datasets));
                shown.put("records", records(answer, reader));
                yield new Pages.Shown("money-flow", view, shown);
            }
            case null -> throw new IllegalStateException("no money in " + id);
        };
    }

    private PageView view(Reader reader, Dataset dataset, Map<String, String> query) {
        String title = dataset.title().in(reader.language());
        PageView view = pages.view(reader, title + "：金额和履约", title + ": money")
                .below(reader.language().equals("zh") ? "数据集" : "Datasets", "/datasets")
                .below(title, "/datasets/" + dataset.id())
                .data(MONEY + "?" + QueryStrings.of(query))
                .script("pictures.js")
                .script("tables.js")
                .hide();
        return view.describe(dataset.summary().in(reader.language()));
    }

    /** The body that is asked for, by code or name; the first where none is, or is not there. */
    private static Data chosen(Data answer, String body) {
        List<Data> bodies = answer.list("/bodies");
        return bodies.stream()
                .filter(each -> body.equals(StockWords.key(each)) || body.equals(each.text("/subject/name")))
                .findFirst()
                .orElse(bodies.isEmpty() ? Data.NOTHING : bodies.getFirst());
    }

    /** Those of the records behind the breaches that are shown at this moment. */
    private Map<String, Data> records(Data answer, Reader reader) {
        String ids = answer.list("/broken").stream()
                .map(broken -> broken.text("/record"))
                .collect(Collectors.joining(","));
        Map<String, Data> records = new HashMap<>();
        if (!ids.isEmpty()) {
            pages.answers().ask("/v1/records", reader, Map.of("ids", ids)).list("/results").stream()
                    .filter(result -> result.has("/record"))
                    .forEach(result -> records.put(result.text("/id"), result.at("/record")));
        }
        return records;
    }
}

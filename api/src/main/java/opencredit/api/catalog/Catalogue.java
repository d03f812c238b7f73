package opencredit.api.catalog;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opencredit.api.cache.Holdings;
import opencredit.api.http.Body;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.DatasetNames;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.text.Bilingual;

/** {@code /v1/datasets} and {@code /v1/datasets/{dataset}}. */
public final class Catalogue {
    private final Bilingual city;
    private final String region;
    private final Datasets datasets;
    private final Holdings holdings;
    /** The whole answer by language, for as long as the state is the same: the home page asks for it each time. */
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    public Catalogue(Bilingual city, String region, Datasets datasets, Holdings holdings) {
        this.city = city;
        this.region = region;
        this.datasets = datasets;
        this.holdings = holdings;
    }

    /** All of them. */
    public Response all(Request request) {
        Parameters.read(request, List.of());
        Holdings.State state = holdings.now();
        String language = request.language();
        Written last = written.get(language);
        if (last == null || !last.state().equals(state)) {
            last = new Written(state, write(state, language));
            written.put(language, last);
        }
        return Response.of(last.body());
    }

    private Body write(Holdings.State state, String language) {
        List<DatasetJson> all = datasets.all().stream()
                .map(dataset -> describe(dataset, state, language))
                .toList();
        City here = new City(city.in(language), region);
        return Json.body(new Answer(here, tasks(language), all, state.demonstration(), state.asOf()));
    }

    /** The one in the path. */
    public Response one(Request request) {
        Dataset dataset = DatasetNames.inPath(request, datasets);
        Parameters.read(request, List.of());
        return Response.of(Json.body(describe(dataset, holdings.now(), request.language())));
    }

    private DatasetJson describe(Dataset dataset, Holdings.State state, String language) {
        return DatasetJson.of(dataset, datasets, state.byDataset().get(dataset.id()), language);
    }

    /** Of the work plan, in its order; none where the register's definitions know of no plan. */
    private List<Task> tasks(String language) {
        return datasets.codes().stream()
                .filter(list -> list.id().equals("tasks"))
                .flatMap(list -> list.codes().stream())
                .filter(task -> datasets.all().stream()
                        .anyMatch(dataset -> dataset.tasks().contains(task.value())))
                .map(task -> new Task(task.value(), task.title().in(language)))
                .toList();
    }

    private record Written(Holdings.State state, Body body) {}

    private record Task(String id, String title) {}

    private record City(String name, String region) {}

    private record Answer(City city, List<Task> tasks, List<DatasetJson> datasets, boolean demonstration, long asOf) {}
}

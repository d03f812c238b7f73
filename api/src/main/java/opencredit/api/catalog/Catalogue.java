package opencredit.api.catalog;

import java.util.List;
import opencredit.api.cache.Holdings;
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
        List<DatasetJson> all = datasets.all().stream()
                .map(dataset -> describe(dataset, state, request.language()))
                .toList();
        City here = new City(city.in(request.language()), region);
        return Response.of(
                Json.body(new Answer(here, tasks(request.language()), all, state.demonstration(), state.asOf())));
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

    private record Task(String id, String title) {}

    private record City(String name, String region) {}

    private record Answer(City city, List<Task> tasks, List<DatasetJson> datasets, boolean demonstration, long asOf) {}
}

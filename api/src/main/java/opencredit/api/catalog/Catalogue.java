package opencredit.api.catalog;

import io.javalin.http.Context;
import java.util.List;
import opencredit.api.cache.Holdings;
import opencredit.api.http.Language;
import opencredit.api.http.Parameters;
import opencredit.api.wire.DatasetNames;
import opencredit.api.wire.Json;
import opencredit.data.dataset.Bilingual;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;

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
    public void all(Context ctx) {
        Parameters.read(ctx, List.of());
        Holdings.State state = holdings.now();
        List<DatasetJson> all = datasets.all().stream()
                .map(dataset -> describe(dataset, state, Language.of(ctx)))
                .toList();
        answer(ctx, new Answer(new City(city.in(Language.of(ctx)), region), all, state.demonstration(), state.asOf()));
    }

    /** The one in the path. */
    public void one(Context ctx) {
        Dataset dataset = DatasetNames.inPath(ctx, datasets);
        Parameters.read(ctx, List.of());
        answer(ctx, describe(dataset, holdings.now(), Language.of(ctx)));
    }

    private static DatasetJson describe(Dataset dataset, Holdings.State state, String language) {
        return DatasetJson.of(dataset, state.byDataset().get(dataset.id()), language);
    }

    private static void answer(Context ctx, Object answer) {
        ctx.header("Content-Language", Language.of(ctx));
        Json.body(answer).send(ctx);
    }

    private record City(String name, String region) {}

    private record Answer(City city, List<DatasetJson> datasets, boolean demonstration, long asOf) {}
}

package opencredit.api.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.DatasetNames;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.derived.RecordSchema;
import opencredit.data.dataset.reading.Datasets;

/** {@code /v1/datasets/{dataset}/schema}: as the definition says, in both languages at once. */
public final class Schemas implements Feature {
    private final Datasets datasets;

    public Schemas(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public Response answer(Request request) {
        Dataset dataset = DatasetNames.inPath(request, datasets);
        Parameters.read(request, List.of());
        byte[] schema = Json.text(RecordSchema.record(dataset, datasets)).getBytes(StandardCharsets.UTF_8);
        return Response.of(Body.of(schema, "application/schema+json"));
    }
}

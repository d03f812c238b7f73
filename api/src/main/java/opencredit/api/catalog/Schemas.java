package opencredit.api.catalog;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import opencredit.api.http.Body;
import opencredit.api.http.Parameters;
import opencredit.api.http.Request;
import opencredit.api.wire.DatasetNames;
import opencredit.api.wire.Json;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import opencredit.data.dataset.derived.RecordSchema;

/** {@code /v1/datasets/{dataset}/schema}: as the definition says, in both languages at once. */
public final class Schemas implements Handler {
    private final Datasets datasets;

    public Schemas(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public void handle(Context ctx) {
        Dataset dataset = DatasetNames.inPath(Request.by(ctx), datasets);
        Parameters.read(Request.by(ctx), List.of());
        byte[] schema = Json.text(RecordSchema.record(dataset, datasets)).getBytes(StandardCharsets.UTF_8);
        Body.of(schema, "application/schema+json").send(ctx);
    }
}

package opencredit.api.catalog;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.FileName;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.DatasetNames;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.template.TemplateWorkbook;

/** {@code /v1/datasets/{dataset}/template.xlsx}: the workbook to fill in, as the definition says. Safe for threads. */
public final class Templates implements Feature {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Datasets datasets;

    /** Some 20 KB each, and one for each dataset; they change with the program alone. */
    private final Map<String, Body> written = new ConcurrentHashMap<>();

    public Templates(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public Response answer(Request request) {
        Dataset dataset = DatasetNames.inPath(request, datasets);
        Parameters.read(request, List.of());
        Body body = written.computeIfAbsent(dataset.id(), id -> Body.of(TemplateWorkbook.of(dataset, datasets), XLSX));
        return Response.of(body)
                .file(new FileName(
                        dataset.id() + "-template.xlsx", dataset.title().zh() + "报送模板.xlsx"));
    }
}

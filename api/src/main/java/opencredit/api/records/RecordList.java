package opencredit.api.records;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.files.RequestedFormat;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.DatasetNames;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.api.wire.RecordPages;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;

/** {@code /v1/datasets/{dataset}/records} as pages of JSON. */
public final class RecordList implements Feature {
    private static final Set<String> ALLOWED = Stream.of(Filters.NAMES, RecordPages.NAMES, List.of("format", "labels"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Datasets datasets;
    private final Filters filters;
    private final RecordPages pages;

    public RecordList(Datasets datasets, Filters filters, RecordPages pages) {
        this.datasets = datasets;
        this.filters = filters;
        this.pages = pages;
    }

    @Override
    public Response answer(Request request) {
        Dataset dataset = DatasetNames.inPath(request, datasets);
        Parameters parameters = Parameters.read(request, ALLOWED);
        RequestedFormat.refuseLabels(parameters);
        return pages.read(request, parameters, filters.read(parameters, dataset.id()), List.of(dataset))
                .response();
    }
}

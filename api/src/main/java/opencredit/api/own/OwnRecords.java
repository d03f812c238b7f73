package opencredit.api.own;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.OwnScope;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.api.wire.RecordPages;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Publishers;

/** {@code /v1/own/records}: the records that the caller's bodies published, by the same filters as any list. */
public final class OwnRecords implements Feature {
    private static final Set<String> ALLOWED = Stream.of(Filters.NAMES, RecordPages.NAMES, List.of("dataset"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Datasets datasets;
    private final Filters filters;
    private final RecordPages pages;
    private final OwnScope scope;

    public OwnRecords(Datasets datasets, Filters filters, RecordPages pages, OwnScope scope) {
        this.datasets = datasets;
        this.filters = filters;
        this.pages = pages;
        this.scope = scope;
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, ALLOWED);
        OwnBodies own = scope.bodies(request.caller().held());
        RecordQuery query =
                filters.readWithDataset(parameters).publishedBy(new Publishers(own.codes(), own.listedNames()));
        String dataset = query.dataset();
        return pages.read(
                        request,
                        parameters,
                        query,
                        dataset == null
                                ? datasets.all()
                                : datasets.find(dataset).stream().toList())
                .response();
    }
}

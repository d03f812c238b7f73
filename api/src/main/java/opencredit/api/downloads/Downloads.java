package opencredit.api.downloads;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.cache.LedgerTail;
import opencredit.api.files.FileNames;
import opencredit.api.files.RequestedFormat;
import opencredit.api.files.Sender;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.DatasetNames;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.export.ExportColumns;
import opencredit.data.export.ExportFormat;
import opencredit.data.record.RecordQuery;
import opencredit.data.store.read.Records;

/** {@code /v1/datasets/{dataset}/records?format=csv|jsonl}. Safe for threads. */
public final class Downloads implements Feature {
    private static final Set<String> ALLOWED =
            Stream.concat(Filters.NAMES.stream(), Stream.of("sort")).collect(Collectors.toUnmodifiableSet());

    private final Datasets datasets;
    private final Filters filters;
    private final Records records;
    private final Clock clock;
    private final Sender sender;
    private final LedgerTail tail;
    private final FileNames names;

    public Downloads(Datasets datasets, Filters filters, Records records, Clock clock, Sender sender, LedgerTail tail) {
        this.filters = filters;
        this.tail = tail;
        this.datasets = datasets;
        this.records = records;
        this.clock = clock;
        this.sender = sender;
        this.names = new FileNames(datasets, clock);
    }

    @Override
    public Response answer(Request request) {
        Dataset dataset = DatasetNames.inPath(request, datasets);
        Parameters parameters = Sender.read(request, ALLOWED);
        ExportFormat format = RequestedFormat.of(parameters);
        RecordQuery query = filters.read(parameters, dataset.id());
        tail.level();
        return sender.file(
                request,
                names.of(dataset.id(), dataset.title(), query, format.language(request.language()), format.word()),
                format,
                ExportColumns.of(dataset, datasets),
                rows -> records.stream(query, clock, rows));
    }
}

package opencredit.api.downloads;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.cache.LedgerTail;
import opencredit.api.files.Format;
import opencredit.api.files.Sender;
import opencredit.api.http.Parameters;
import opencredit.api.http.Request;
import opencredit.api.wire.DatasetNames;
import opencredit.api.wire.Filters;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import opencredit.data.dataset.derived.DownloadColumns;
import opencredit.data.store.RecordQuery;
import opencredit.data.store.Records;

/** {@code /v1/datasets/{dataset}/records?format=csv|jsonl}. Safe for threads. */
public final class Downloads implements Handler {
    private static final Set<String> ALLOWED =
            Stream.concat(Filters.NAMES.stream(), Stream.of("sort")).collect(Collectors.toUnmodifiableSet());

    private final Datasets datasets;
    private final Records records;
    private final Clock clock;
    private final Sender sender;
    private final LedgerTail tail;

    public Downloads(Datasets datasets, Records records, Clock clock, Sender sender, LedgerTail tail) {
        this.tail = tail;
        this.datasets = datasets;
        this.records = records;
        this.clock = clock;
        this.sender = sender;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Dataset dataset = DatasetNames.inPath(Request.by(ctx), datasets);
        Parameters parameters = Sender.read(ctx, ALLOWED);
        Format format = Format.of(parameters);
        RecordQuery query = Filters.read(parameters, dataset.id());
        tail.level();
        sender.send(
                ctx,
                dataset.id(),
                format,
                DownloadColumns.of(dataset, datasets),
                rows -> records.stream(query, clock, rows));
    }
}

package opencredit.api.downloads;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.http.Asked;
import opencredit.api.http.Parameters;
import opencredit.api.http.Problem;
import opencredit.api.http.ProblemType;
import opencredit.api.http.Streams;
import opencredit.api.wire.DatasetNames;
import opencredit.api.wire.Filters;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import opencredit.data.dataset.derived.DownloadColumns;
import opencredit.data.store.RecordQuery;
import opencredit.data.store.Records;
import opencredit.data.store.StoredRecord;

/** {@code /v1/datasets/{dataset}/records?format=csv|jsonl}. Safe for threads. */
public final class Downloads implements Handler {
    /**
     * Readers at once. They hold no connection while they read, only a buffer each; more of them would share what the
     * machine can send and all be slow.
     */
    public static final int READERS = 16;

    private static final Set<String> ALLOWED = Stream.of(Filters.NAMES, List.of("sort", "format", "labels"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_PAGES = Set.of("limit", "cursor", "fields", "total", "facets");

    private final Semaphore readers;
    private final Datasets datasets;
    private final Records records;
    private final Clock clock;

    /** Serves at most {@code readers} at once. */
    public Downloads(Datasets datasets, Records records, Clock clock, int readers) {
        this.readers = new Semaphore(readers);
        this.datasets = datasets;
        this.records = records;
        this.clock = clock;
    }

    /** Whether a request wants a file and not a page. */
    public static boolean areAskedFor(Context ctx) {
        String format = Parameters.peek(Asked.by(ctx), "format");
        return "csv".equals(format) || "jsonl".equals(format);
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Dataset dataset = DatasetNames.inPath(Asked.by(ctx), datasets);
        Parameters parameters = read(ctx);
        Format format = Format.of(parameters);
        RecordQuery query = Filters.read(parameters, dataset.id());
        if (ctx.method() == HandlerType.HEAD) {
            headers(ctx, dataset, format);
            // sent at once, for a length of 0 would be added to an empty answer (RFC 9110, 8.6)
            ctx.res().flushBuffer();
            return;
        }
        if (!readers.tryAcquire()) {
            throw Problem.of(ProblemType.TOO_MANY_DOWNLOADS);
        }
        try {
            headers(ctx, dataset, format);
            stream(ctx, query, format, dataset);
        } finally {
            readers.release();
        }
    }

    private static void headers(Context ctx, Dataset dataset, Format format) {
        ctx.contentType(format.contentType());
        ctx.header("Content-Disposition", "attachment; filename=\"" + dataset.id() + format.extension() + "\"");
        ctx.header("Cache-Control", "no-cache");
        ctx.header("Vary", "Accept-Encoding");
    }

    private static Parameters read(Context ctx) {
        Parameters parameters = Parameters.read(
                Asked.by(ctx),
                Stream.concat(ALLOWED.stream(), OF_PAGES.stream()).collect(Collectors.toSet()));
        for (String name : OF_PAGES) {
            if (parameters.has(name)) {
                throw Problem.invalid(
                        name,
                        "下载文件总是完整的结果，不能与此参数同用。",
                        "A file is always the whole result: not together with this parameter.");
            }
        }
        return parameters;
    }

    private void stream(Context ctx, RecordQuery query, Format format, Dataset dataset) throws IOException {
        try {
            // not in a try-with-resources: closing would end a broken file as if it were whole
            Rows rows = format.open(Streams.open(ctx), DownloadColumns.of(dataset, datasets));
            records.stream(query, clock, record -> write(rows, record));
            rows.close();
        } catch (UncheckedIOException | IOException readerIsGone) {
            Streams.cut(ctx);
        }
    }

    private static void write(Rows rows, StoredRecord record) {
        try {
            rows.write(record);
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }
}

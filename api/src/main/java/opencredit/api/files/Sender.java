package opencredit.api.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import opencredit.api.http.FileName;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.Places;
import opencredit.api.limits.Places.Shares;
import opencredit.api.limits.Quotas;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.data.export.ExportColumn;
import opencredit.data.export.ExportFormat;
import opencredit.data.export.RecordWriter;
import opencredit.data.record.StoredRecord;

/** Gives files to some readers at once, and asks the others to come back. Safe for threads. */
public final class Sender {
    /**
     * Readers at once, of files of every kind together. They hold no connection while they read, only a buffer each;
     * more of them would share what the machine can send and all be slow.
     */
    public static final int READERS = 20;

    /**
     * Files that one address reads at once: as many as a browser's user opens in one go, and a fifth of all, so that
     * nobody with slow connections shuts everybody out.
     */
    private static final int OF_ONE = 4;

    /** A file is a page for each of some hundred or thousand records. */
    private static final int COST = 10;

    private static final List<String> OF_FILES = List.of("format", "labels");
    private static final List<String> OF_PAGES = List.of("limit", "cursor", "fields", "total", "facets");

    private final Places places;
    private final Quotas quotas;

    /** Serves at most {@code readers} at once, who may read as many files as they like one after the other. */
    public Sender(int readers) {
        this(readers, new Quotas(0));
    }

    /** Serves at most {@code readers} at once. */
    public Sender(int readers, Quotas quotas) {
        this.quotas = quotas;
        Shares shares = new Shares(readers, OF_ONE);
        this.places = new Places(shares, ProblemType.TOO_MANY_REQUESTS, ProblemType.TOO_MANY_DOWNLOADS);
    }

    /** Whether a request wants a file and not a page. */
    public static boolean isAskedBy(Request request) {
        return ExportFormat.words().contains(String.valueOf(Parameters.peek(request, "format")));
    }

    /** The query of a request for a file: these parameters, and those that say how the file is to be. */
    public static Parameters read(Request request, Collection<String> allowed) {
        List<String> known = Stream.of(allowed, OF_FILES, OF_PAGES)
                .flatMap(Collection::stream)
                .toList();
        Parameters parameters = Parameters.read(request, known);
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

    /**
     * A file as an answer. It counts at once; a place is taken when the file begins, and given back after its last byte.
     *
     * @param name of the file
     * @param records hands over every record of the result, one after the other
     */
    public Response file(
            Request request,
            FileName name,
            ExportFormat format,
            List<ExportColumn> columns,
            Consumer<Consumer<StoredRecord>> records) {
        quotas.spend(request.caller(), COST);
        return Response.of(new Response.Stream(format.contentType(), target -> {
                    try (Places.Place _ = places.take(request.caller())) {
                        stream(target, format, columns, records);
                    }
                }))
                .file(name);
    }

    private static void stream(
            Response.Target target,
            ExportFormat format,
            List<ExportColumn> columns,
            Consumer<Consumer<StoredRecord>> records)
            throws IOException {
        // not in a try-with-resources: closing would end a broken file as if it were whole
        RecordWriter rows = format.open(target.open(), columns);
        records.accept(record -> write(rows, record));
        rows.close();
    }

    private static void write(RecordWriter rows, StoredRecord record) {
        try {
            rows.write(record);
        } catch (IOException readerIsGone) {
            throw new UncheckedIOException(readerIsGone);
        }
    }
}
